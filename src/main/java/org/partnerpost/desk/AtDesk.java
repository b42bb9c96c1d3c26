package org.partnerpost.desk;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Binds a resource to the gate: nobody comes to it unseen. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface AtDesk {}
