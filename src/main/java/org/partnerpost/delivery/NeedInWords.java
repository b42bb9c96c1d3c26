package org.partnerpost.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerpost.delivery.NeedShown.Fact;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/**
 * What of a need may be shown to those who are asked, or to whoever asks, in the words of the letters: part of the door, for pages beside them.
 *
 * @param name one line; may be empty
 * @param summary its paragraphs
 * @param facts what is known, in reading order
 */
public record NeedInWords(String name, List<String> summary, List<Line> facts) {
    public NeedInWords {
        summary = List.copyOf(summary);
        facts = List.copyOf(facts);
    }

    /** @param label such as {@code Skills} */
    public record Line(String label, String value) {}

    /** @param language BCP 47, of the reader; English where we do not write in it */
    public static NeedInWords of(Need need, String language) {
        return of(NeedShown.of(need, words(language)));
    }

    /** What only whoever asks sees, until both sides have said yes: the customer, and the reference of its own. */
    public static List<Line> keptBack(Need need, String language) {
        return NeedShown.keptBack(need, words(language)).stream()
                .map(NeedInWords::line)
                .toList();
    }

    private static NeedInWords of(NeedShown shown) {
        return new NeedInWords(
                shown.name(),
                shown.summary(),
                shown.facts().stream().map(NeedInWords::line).toList());
    }

    /** What a need asks for, as the letters name it: our names of skills in the reader's language, the requester's words as they are. */
    public static String asked(List<String> skills, String language) {
        SkillWording called = new SkillWording(LetterLanguage.of(language));
        return skills.stream().map(called::of).collect(Collectors.joining(", "));
    }

    /** Where somebody works, as the letters name it. */
    public static String places(List<String> codes, String language) {
        return new NeedWording(words(language)).placesOfWork(codes);
    }

    /** Languages, as the letters name them. */
    public static String languages(List<String> tags, String language) {
        return new NeedWording(words(language)).languages(ReplyData.fields(tags));
    }

    /**
     * A stretch of time, as the letters name it.
     *
     * @param iso ISO 8601, such as {@code P3M}
     */
    public static String duration(String iso, String language) {
        return new NeedWording(words(language)).duration(Optional.of(Field.entered(iso, "")));
    }

    /** A sum or a rate, as the letters name it; empty without an amount. */
    public static String money(Money money, String language) {
        return new NeedWording(words(language)).money(Optional.of(Field.entered(money, "")));
    }

    /** How far the deal is, as the letters name it. */
    public static String sellingState(Field<String> state, String language) {
        return new NeedWording(words(language)).terms("selling", List.of(state));
    }

    /** What is asked of a contract, as the letters name it. */
    public static String term(Field<String> term, String language) {
        return new NeedWording(words(language)).terms("term", List.of(term));
    }

    /** When it starts, as exactly as it was said. */
    public static String start(Field<LocalDate> start, String language) {
        return new NeedWording(words(language)).start(Optional.of(start));
    }

    /** A day, as the letters name it. */
    public static String day(LocalDate day, String language) {
        return words(language).date(day);
    }

    private static Words words(String language) {
        return new Words(LetterLanguage.of(language), List.of(new TemplateFiles.Shipped()));
    }

    private static Line line(Fact fact) {
        return new Line(fact.label(), fact.value());
    }
}
