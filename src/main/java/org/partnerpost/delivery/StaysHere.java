package org.partnerpost.delivery;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The courier whose mail never leaves this machine; it is taken where no outgoing server is set. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface StaysHere {}
