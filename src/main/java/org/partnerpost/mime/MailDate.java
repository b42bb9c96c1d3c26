package org.partnerpost.mime;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Date field (RFC 5322 section 3.3, obsolete forms of 4.3), read tolerantly; ISO 8601 as some programs write it. */
final class MailDate {
    private static final int MAX_LENGTH = 120;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("BST", 1),
            Map.entry("JST", 9));
    private static final Pattern SYNTAX = Pattern.compile(
            "(\\d{1,2})[ -]{1,3}([A-Za-z]{3})[a-z]{0,6}\\.?[ -]{1,3}(\\d{2,4}),? {1,3}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?"
                    + " {0,3}(?:([+-])(\\d{2}):?(\\d{2})|([A-Za-z]{1,5}))?");

    private MailDate() {}

    static Optional<OffsetDateTime> parse(String field) {
        String text = CleanText.cut(field, MAX_LENGTH).replace('\t', ' ').strip();
        Matcher found = SYNTAX.matcher(text);
        try {
            return found.find() ? Optional.of(date(found)) : Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime date(Matcher found) {
        int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
        int second = found.group(6) == null ? 0 : Math.min(59, Integer.parseInt(found.group(6))); // leap second
        return OffsetDateTime.of(
                year(found.group(3)),
                month,
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(4)),
                Integer.parseInt(found.group(5)),
                second,
                0,
                zone(found));
    }

    /** RFC 5322 section 4.3: two digits below 50 are of this century, three count from 1900. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static ZoneOffset zone(Matcher found) {
        if (found.group(7) == null) {
            String name = found.group(10) == null ? "" : found.group(10).toUpperCase(Locale.ROOT);
            return ZoneOffset.ofHours(ZONES.getOrDefault(name, 0));
        }
        int minutes = Integer.parseInt(found.group(8)) * 60 + Integer.parseInt(found.group(9));
        boolean possible = minutes <= 18 * 60;
        return ZoneOffset.ofTotalSeconds((found.group(7).equals("-") ? -60 : 60) * (possible ? minutes : 0));
    }
}
