package org.partnerpost.desk;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that waits for an operator.
 *
 * @param mark {@code need REFERENCE} or {@code mail ITEM}: what forms call it
 * @param version of a need: what a decision about it is bound to
 * @param sender who wrote it, by name; empty where that is not told, or in from
 * @param customer whom a need is for; empty where that is not told, or it is none
 * @param about what a need asks for, in one line; empty where nothing was read, or it is none
 * @param role which of a project it is, such as {@code role 1 of 3}; empty where it stands by itself
 * @param state in words, such as {@code quarantined}
 * @param here who else looks at it
 * @param approved that a first operator has approved it and a second has to, or that this counts no longer, in words; empty otherwise
 * @param mine whether its reader is that first one, who can take it back
 * @param at since when it waits
 * @param forSender whether its sender has to answer first
 * @param pending what was decided about it and can still be taken back, in words; empty where nothing was
 * @param seen how a need stands, as {@link Meanwhile} keeps it; empty for a mail
 */
record WaitingRow(
        String mark,
        String reference,
        boolean need,
        long version,
        String href,
        String title,
        String from,
        String sender,
        String customer,
        String about,
        String role,
        String state,
        Risk risk,
        List<String> reasons,
        Instant at,
        Ago since,
        List<String> here,
        String approved,
        boolean mine,
        boolean forSender,
        String pending,
        String seen) {

    /** Why each need waits that nothing else was found of. */
    static final String EVERY_NEED = "It waits for an operator's look, as every need does.";

    /** The state of a need that was approved and whose invitations could all not be delivered. */
    static final String REACHED_NOBODY = "reached nobody";

    /** The state of a need that was approved and fits nobody: its requester knows, and nobody has to do anything. */
    static final String FITS_NOBODY = "approved, nobody fits";

    /** The state of a need whose sender was asked something and has not got the question. */
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    static final String NOT_ASKED = "question not delivered";

    /** How much harm a wrong decision could do, highest first. */
    enum Risk {
        HIGH("high risk"),
        LOOK("look closely"),
        USUAL("usual");

        private final String words;

        Risk(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String tone() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it can be decided about from the list. */
    public boolean decidable() {
        return need && pending.isEmpty() && !state.equals(REACHED_NOBODY) && !state.equals(FITS_NOBODY);
    }

    /** What its page asks by later, whether it still stands so. */
    public String shown() {
        return mark + "@" + seen;
    }

    public String id() {
        return id(mark);
    }

    /** Of its row on the page. */
    static String id(String mark) {
        return mark.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** Why it waits, without what is true of every need. */
    public List<String> why() {
        return reasons.stream().filter(reason -> !reason.equals(EVERY_NEED)).toList();
    }

    public String riskWords() {
        return risk.words();
    }

    public String riskTone() {
        return risk.tone();
    }

    /** Whether it has that in a place people look for, with or without accents. */
    boolean has(String text) {
        String all =
                String.join("\n", reference, title, from, sender, customer, about, role, String.join("\n", reasons));
        return folded(all).contains(folded(text.strip()));
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
