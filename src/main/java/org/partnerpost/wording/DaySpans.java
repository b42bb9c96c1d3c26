package org.partnerpost.wording;

import java.util.List;
import org.partnerpost.wording.DateForms.Form;

/** The first day of a stretch, where its month is told with the last one: "between 4 and 29 January", "12.–23.1.". */
final class DaySpans {
    private static final String SUFFIX = "(?:\\.|st|nd|rd|th|er|º|ª|°)?";
    private static final String TO = "\\s?(?:-|–|{day-spans})\\s?";

    static final List<Form> FIRST_DAYS = List.of(
            new Form(
                    Rule.of("(?:(?:{of-days#day}|{of-days#small})\\s)?(?<day>\\d{1,2})" + SUFFIX + "(?=" + TO
                            + "\\d{1,2}" + SUFFIX + "[\\s\\u00a0-]{0,2}" + DateForms.OF
                            + "(?<name>{months})(?!\\p{L})(?:[,\\s]{1,2}" + DateForms.OF + DateForms.YEAR + ")?)"),
                    0.9,
                    false,
                    DateForms::named),
            new Form(
                    Rule.of(
                            "(?<day>\\d{1,2})\\.(?=" + TO
                                    + "\\d{1,2}\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>20\\d{2}|\\d{2}(?![.,]?\\d)))?(?!\\.?\\d))"),
                    0.9,
                    true,
                    DateForms::numbered));

    private DaySpans() {}
}
