package org.partnerpost.sorting;

import java.util.List;

/** What a mail is. */
public sealed interface MailKind {

    /** As the contract names it. */
    String word();

    /** Somebody asks for something. */
    record Need() implements MailKind {
        @Override
        public String word() {
            return "need";
        }
    }

    /** Written to an address that carries a token: an answer about something that we sent. */
    record Answer() implements MailKind {
        @Override
        public String word() {
            return "answer";
        }
    }

    /** A specialist's profile, or a wish about one. */
    record Joining() implements MailKind {
        @Override
        public String word() {
            return "joining";
        }
    }

    /** Somebody who claims to be an operator decides something. */
    record Command() implements MailKind {
        @Override
        public String word() {
            return "command";
        }
    }

    /** A mail came back, or is late, or arrived (RFC 3464, and its many dialects). */
    record Bounce() implements MailKind {
        @Override
        public String word() {
            return "bounce";
        }
    }

    /** A reader called a mail spam (RFC 5965). */
    record Complaint() implements MailKind {
        @Override
        public String word() {
            return "complaint";
        }
    }

    /**
     * Nobody wrote it just now: an absence notice, a list, a loop, a receipt. Never answered (RFC 3834).
     *
     * @param reason for people
     */
    record Automatic(String reason) implements MailKind {
        @Override
        public String word() {
            return "automatic";
        }
    }

    /** A person asks the house itself something: written to help or the postmaster. An operator answers by a mail of its own. */
    record Question() implements MailKind {
        /** As mail that asks for nothing in the network. */
        @Override
        public String word() {
            return "noise";
        }
    }

    /**
     * Of no concern to the network.
     *
     * @param reason for people
     * @param operatorLooks whether a person wrote it, and so a person should look
     */
    record Noise(String reason, boolean operatorLooks) implements MailKind {
        @Override
        public String word() {
            return "noise";
        }
    }

    /**
     * Its structure is broken or hostile.
     *
     * @param reasons each the second half of "The mail is held because"; at least one
     */
    record Unreadable(List<String> reasons) implements MailKind {
        public Unreadable {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "unreadable";
        }
    }
}
