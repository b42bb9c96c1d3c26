package org.partnerpost.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of a history or of the audit. What they call by its number, because a name in them could not be erased, is named here as long as there is a
 * name, and leads to its page.
 */
record Linked(List<Part> parts) {
    private static final Pattern SPECIALIST = Pattern.compile("\\bspecialist (\\d{1,18})\\b");
    private static final Pattern NUMBERED = Pattern.compile("\\bSpecialist (\\d{1,9})\\b");
    private static final Pattern MAIL = Pattern.compile("\\bmail (\\d{1,18})\\b");
    private static final Pattern PAGE = Pattern.compile("(mail|letter) (\\d{1,18})(?:, .*)?");
    private static final String GONE = "a specialist who is no longer kept";

    Linked {
        parts = List.copyOf(parts);
    }

    /** @param href the page it leads to; empty where it leads nowhere */
    record Part(String text, String href) {}

    static Linked to(String words, String href) {
        return new Linked(List.of(new Part(words, href)));
    }

    /** As they stand. */
    static Linked plain(String words) {
        return to(words, "");
    }

    /** @param names of specialists, by number */
    static Linked of(String words, Map<Long, String> names) {
        List<Part> parts = new ArrayList<>();
        Matcher found = SPECIALIST.matcher(words);
        int from = 0;
        while (found.find()) {
            parts.add(new Part(words.substring(from, found.start()), ""));
            parts.add(specialist(Long.parseLong(found.group(1)), names));
            from = found.end();
        }
        parts.add(new Part(words.substring(from), ""));
        return new Linked(parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }

    /** The mails in some words, such as {@code yes of the requester, by mail 20}. */
    static Linked mails(String words) {
        List<Part> parts = new ArrayList<>();
        Matcher found = MAIL.matcher(words);
        int from = 0;
        while (found.find()) {
            parts.add(new Part(words.substring(from, found.start()), ""));
            parts.add(new Part(found.group(), "/desk/mails/" + found.group(1)));
            from = found.end();
        }
        parts.add(new Part(words.substring(from), ""));
        return new Linked(parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }

    /**
     * The whole of them is one thing, such as {@code mail 16}.
     *
     * @param shown what is read of it
     */
    static Linked thing(String words, String shown) {
        Matcher page = PAGE.matcher(words);
        return to(shown, page.matches() ? "/desk/" + page.group(1) + "s/" + page.group(2) : "");
    }

    /**
     * {@code Specialist 2}, as a requester knows it, becomes {@code specialist 42 (Specialist 2)}, as the house does.
     *
     * @param known specialists by the requester's numbers
     */
    static String resolved(String words, Map<Integer, Long> known) {
        return NUMBERED.matcher(words)
                .replaceAll(found -> Optional.ofNullable(known.get(Integer.valueOf(found.group(1))))
                        .map(specialist -> "specialist " + specialist + " (" + found.group() + ")")
                        .orElse(found.group()));
    }

    /** The numbers of specialists that are in some words. */
    static List<Long> specialists(String words) {
        return SPECIALIST
                .matcher(words)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    /** As it is read. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static Part specialist(long number, Map<Long, String> names) {
        return names.containsKey(number)
                ? new Part(names.get(number), "/desk/specialists/" + number)
                : new Part(GONE, "");
    }
}
