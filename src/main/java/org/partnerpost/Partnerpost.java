package org.partnerpost;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program's entry. */
@QuarkusMain
public final class Partnerpost {
    private Partnerpost() {}

    public static void main(String[] args) {
        Quarkus.run(args);
    }
}
