package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.joining.NamedThings.Found;
import org.partnerpost.specialist.Profile;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Reads how somebody introduces a firm in plain words. Pure. */
final class Introduction {
    private static final int DESCRIPTION_LIMIT = 2_500;
    private static final int NAME_LIMIT = 100;
    private static final Pattern UNFIT_TO_KEEP =
            Pattern.compile("\\S{1,64}@\\S{1,250}|https?://\\S{1,500}|\\+?\\d[\\d ()/.-]{6,20}\\d");
    private static final Pattern NAME = Pattern.compile(
            "^[\\s:]{0,3}((?:\\p{Lu}|\\d)[\\p{L}\\d&+.'’-]{0,40}(?: (?:&|und|and|et|y|de|of|\\p{Lu}[\\p{L}\\d&+.'’-]{0,40})){0,6})");

    /** Not the full stop of "Co. KG". */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}\\d]{4})\\.\\s"
            + "|\\.\\s(?=(?:We|Our|I|Wir|Unsere?|Ich|Nous|Notre|Je|Somos|Nuestr[oa])(?!\\p{L}))");

    /** "Weber Consulting and do Power BI": the sentence goes on. */
    private static final Pattern DANGLING = Pattern.compile("(?: (?:&|und|and|et|y|de|of)){1,3}$");

    private static final int MOST_IN_A_ROW = 5;

    private final NamedThings names;

    Introduction(NamedThings names) {
        this.names = names;
    }

    /**
     * @param contactName as the From field has it
     * @param text what was written anew
     * @param signed the firm that stands below it; empty where none does
     */
    Profile read(String contactName, String text, Optional<String> signed, LocalDate today) {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        String own = OwnWords.of(text);
        String firm = organization(own).or(() -> signed).orElse("");
        // "Poole Analytics" is neither in Poole nor about analytics; "Power BI Masters" does Power BI.
        Found found = names.in(firm.isEmpty() ? own : own.replace(firm, " "), false);
        ProfileSheet.add(sheet.skills, names.products(SignatureFirm.withoutForm(firm)));
        ProfileSheet.add(sheet.skills, found.skills());
        ProfileSheet.add(sheet.places, found.places());
        ProfileSheet.add(sheet.languages, found.languages());
        ProfileSheet.add(sheet.workModes, found.workModes());
        WishClauses wishes = new WishClauses(sheet, new Days(Optional.of(today), false));
        Clause.in(own).forEach(wishes::take);
        sheet.contactName = contactName;
        sheet.organization = firm;
        sheet.description = description(own);
        return sheet.profile();
    }

    private static Optional<String> organization(String text) {
        for (String line : text.lines().toList()) {
            Words words = Words.loose(line);
            for (Hit hit : Phrases.of("joining/organization").in(words)) {
                String behind = line.substring(words.get(hit.to() - 1).end());
                boolean labelled =
                        hit.value().equals("label") && (behind.stripLeading().startsWith(":") || isCell(words, hit));
                Matcher name = NAME.matcher(behind);
                if ((labelled || hit.value().equals("sentence")) && name.find()) {
                    String firm = SENTENCE_END.split(name.group(1), 2)[0].replaceAll("[.\\s]+$", "");
                    firm = DANGLING.matcher(firm).replaceFirst("");
                    return Optional.of(firm).filter(some -> some.length() <= NAME_LIMIT && !isLittleWord(some));
                }
            }
        }
        return text.lines()
                .flatMap(line -> SignatureFirm.atStart(line).stream())
                .findFirst();
    }

    /** "Company LeeWorks": a row of a table whose lines are gone. */
    private static boolean isCell(Words words, Hit hit) {
        return hit.from() == 0 && words.size() <= MOST_IN_A_ROW;
    }

    /** In German sentences nouns have capitals: "Wir sind Spezialisten für …" names no firm. */
    private static boolean isLittleWord(String name) {
        String word = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return word.matches(
                "spezialist\\w*|experten|berater|partner|dienstleister|microsoft|entwickler|spécialistes|ein|eine");
    }

    /** Without addresses, links and telephone numbers: it is searched, and may be shown to people one day. */
    private static String description(String text) {
        String clean = UNFIT_TO_KEEP
                .matcher(text)
                .replaceAll("")
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
        return clean.length() <= DESCRIPTION_LIMIT
                ? clean
                : clean.substring(0, DESCRIPTION_LIMIT).strip();
    }
}
