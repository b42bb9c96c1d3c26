package org.partnerpost.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.Listing.Span;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What somebody says above a need that they pass on: "max 700 a day, they are in Leeds". It counts before what is passed on, since they know
 * it better, and pay it. What is wanted stands below: of a note's own skills some are those that its writer has. Pure.
 */
final class CoverNote {
    private static final Phrases UNABLE = Phrases.of("reading/mail-phrases", "unable");
    private static final Phrases MOST = Phrases.of("reading/rate-cues", "most");
    private static final Phrases MOST_AFTER = Phrases.of("reading/rate-cues", "most-after");
    /** A name alone in its line, with which a signature begins. */
    private static final Pattern NAME =
            Pattern.compile("(?m)(?<=\\n)[ \\t]*\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){0,2}[ \\t]*$");

    private CoverNote() {}

    /**
     * What of a note may tell of the need, at the same places: "none of ours in Ulm is free before May" tells of its writer, and so does what
     * stands below the name.
     */
    static String said(String note) {
        Matcher name = NAME.matcher(note);
        int end = name.find() ? name.start() : note.length();
        List<Span> kept = Sentences.of(note).stream()
                .filter(sentence -> sentence.end() <= end)
                .filter(sentence -> !tellsWhoCannot(Words.of(sentence.in(note))))
                .map(sentence -> new Span(sentence.start(), sentence.end()))
                .toList();
        return Listing.only(note, kept);
    }

    /** "No more than 700 a day" refuses nobody. */
    private static boolean tellsWhoCannot(Words words) {
        List<Phrases.Hit> limits = Stream.of(MOST, MOST_AFTER)
                .flatMap(phrases -> phrases.in(words).stream())
                .toList();
        return UNABLE.in(words).stream()
                .anyMatch(unable ->
                        limits.stream().noneMatch(limit -> limit.from() <= unable.from() && unable.to() <= limit.to()));
    }

    /** @param today when the note was written: "can you help at once?" is no start of the work where the need tells another */
    static Need over(Need note, Need passedOn, Optional<LocalDate> today) {
        boolean pay = note.rate().isPresent() || note.dealValue().isPresent();
        Optional<Field<LocalDate>> start = note.startDate()
                .filter(field -> today.filter(field.value()::equals).isEmpty()
                        || passedOn.startDate().isEmpty());
        return new Need(
                passedOn.name(),
                passedOn.summary(),
                passedOn.skills(),
                passedOn.roles(),
                passedOn.industries(),
                or(note.places(), passedOn.places()),
                note.workMode().or(passedOn::workMode),
                or(note.languages(), passedOn.languages()),
                start.or(passedOn::startDate),
                note.duration().or(passedOn::duration),
                note.allocation().or(passedOn::allocation),
                pay ? note.rate() : passedOn.rate(),
                pay ? note.dealValue() : passedOn.dealValue(),
                note.responseDeadline().or(passedOn::responseDeadline),
                conditions(note.conditions(), passedOn.conditions()));
    }

    private static Conditions conditions(Conditions note, Conditions passedOn) {
        return new Conditions(
                note.people().or(passedOn::people),
                note.sellingState().or(passedOn::sellingState),
                or(note.terms(), passedOn.terms()),
                note.closingDate().or(passedOn::closingDate),
                CustomerReader.surer(note.customer(), passedOn.customer()),
                note.externalReferenceId().or(passedOn::externalReferenceId));
    }

    private static <T> List<T> or(List<T> note, List<T> passedOn) {
        return note.isEmpty() ? passedOn : note;
    }
}
