package org.partnerpost.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do. */
public enum Role {
    /** Decides about needs. */
    MODERATOR("moderator"),
    /** Everything, settings and people included. */
    ADMINISTRATOR("administrator"),
    /** Looks after a group of partners. */
    PORTFOLIO_MANAGER("portfolio-manager"),
    /** Sees everything and changes nothing. */
    AUDITOR("auditor");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As it is written in commands and JSON. */
    public String word() {
        return word;
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
