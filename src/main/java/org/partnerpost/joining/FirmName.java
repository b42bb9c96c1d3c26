package org.partnerpost.joining;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** The name of a firm behind words that introduce it. Pure. */
final class FirmName {
    private static final int LONGEST = 100;
    private static final String WORD = "(?:\\p{Lu}|\\d)[\\p{L}\\d&+.'’-]{0,40}";
    /** Within a name, as in "Atelier du Nuage" and "Comptoir de l'Ouest". */
    private static final String LITTLE = "&|und|and|et|y|of|du|des|del|de(?: (?:la|las|los))?";

    private static final Pattern NAME =
            Pattern.compile("^[\\s:]{0,3}(" + WORD + "(?: (?:" + LITTLE + "|(?:[dl]['’])?" + WORD + ")){0,8})");

    /** Not the full stop of "Co. KG" or "S.L.". */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}\\d]{2})(?<!\\b(?:Co|St|Dr|Gebr))\\.\\s"
            + "|\\.\\s(?=(?:We|Our|I|Wir|Unsere?|Ich|Nous|Notre|Je|Somos|Nuestr[oa])(?!\\p{L}))");
    /** "Atelier Bleu de Lyon" says where it is, "Cave de Lyon" may be called so. */
    private static final Pattern FROM_TOWN = Pattern.compile("^(.+ .+) de (\\p{Lu}.*)$");

    /** "Weber Consulting and do Power BI": the sentence goes on. */
    private static final Pattern DANGLING = Pattern.compile("(?: (?:" + LITTLE + ")){1,3}$");

    /** Of "Textfirm Ltd." it ends the sentence, of "Faro Verde S.L." it belongs to the name. */
    private static final Pattern FULL_STOP = Pattern.compile("(?<!\\.\\p{L})[.\\s]+$");

    private static final Phrases TRADES = Phrases.of("joining/organization", "trade");
    private static final Phrases VENDORS = Phrases.of("joining/organization", "vendor");
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();
    private static final Places PLACES = Places.inUse();

    private static final int MOST_IN_A_ROW = 5;
    private static final int MOST_WORDS = 8;
    private static final int MOST_NONE = 16;

    private FirmName() {}

    /** As somebody introduces a firm: "we are …", "our firm is called …", "Company: …". */
    static Optional<String> introduced(String line) {
        return corrected(line).or(() -> behind(line, "sentence"));
    }

    /** As somebody corrects it. "We are" may go on with anything there. */
    static Optional<String> corrected(String clause) {
        return behind(clause, "called").or(() -> behind(clause, "label"));
    }

    /** Whether a line may be the name alone, as the answer to a question for it: "we are new" and "I am a freelancer" are none. */
    static boolean isAnswer(String line) {
        Words words = Words.loose(line);
        return words.size() > 0
                && words.size() <= MOST_WORDS
                && line.length() <= LONGEST
                && line.indexOf('?') < 0
                && Phrases.of("joining/organization", "no-name").in(words).isEmpty();
    }

    /** "I have no company, I'm a freelancer" */
    static boolean isNone(String line) {
        Words words = Words.loose(line);
        return words.size() <= MOST_NONE
                && line.indexOf('?') < 0
                && !Phrases.of("joining/organization", "none").in(words).isEmpty();
    }

    /** Without the full stop that ends a sentence. */
    static String bare(String name) {
        return FULL_STOP.matcher(name).replaceAll("").replaceAll("!+$", "");
    }

    private static Optional<String> behind(String line, String way) {
        Words words = Words.loose(line);
        for (Hit hit : Phrases.of("joining/organization", way).in(words)) {
            Hit last = Phrases.of("joining/organization", "now")
                    .startingAt(words, hit.to())
                    .orElse(hit);
            String behind = line.substring(words.get(last.to() - 1).end());
            boolean labelled = !way.equals("label") || behind.stripLeading().startsWith(":") || isCell(words, hit);
            Matcher name = NAME.matcher(behind);
            if (labelled && name.find()) {
                String firm = FULL_STOP
                        .matcher(SENTENCE_END.split(name.group(1), 2)[0])
                        .replaceAll("");
                firm = withoutTown(SignatureFirm.upToForm(DANGLING.matcher(firm).replaceFirst("")));
                return Optional.of(firm).filter(some -> some.length() <= LONGEST && !isTrade(some));
            }
        }
        return Optional.empty();
    }

    /** "Company LeeWorks": a row of a table whose lines are gone. */
    private static boolean isCell(Words words, Hit hit) {
        return hit.from() == 0 && words.size() <= MOST_IN_A_ROW;
    }

    private static String withoutTown(String name) {
        Matcher town = FROM_TOWN.matcher(name);
        return town.matches() && PLACES.named(town.group(2)).isPresent() ? town.group(1) : name;
    }

    /** "Wir sind Spezialisten für …", "We are Dynamics 365 consultants" and "Somos SAP" name no firm. */
    private static boolean isTrade(String name) {
        Words words = Words.loose(name);
        if (SignatureFirm.alone(name).isPresent()) {
            return false;
        }
        Optional<Hit> last = TRADES.endingAt(words, words.size());
        String first = last.map(hit -> hit.from() == 0
                        ? ""
                        : name.substring(0, words.get(hit.from() - 1).end()))
                .orElse(name);
        Optional<Hit> begin = TRADES.startingAt(words, 0);
        String behind = begin.map(hit -> words.joined(hit.to(), words.size()))
                .orElse("")
                .replaceFirst("^(?:" + LITTLE + ") ", "");
        boolean trade = begin.isPresent()
                && (behind.isEmpty() || last.isPresent() || SKILLS.named(behind).isPresent());
        return trade
                || VENDORS.startingAt(words, 0).isPresent()
                || SKILLS.named(first).isPresent();
    }
}
