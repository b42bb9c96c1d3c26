package org.partnerpost.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/**
 * What somebody says above a need that they pass on: "max 700 a day, they are in Leeds". It counts before what is passed on, since they know
 * it better, and pay it. What is wanted stands below: of a note's own skills some are those that its writer has. Pure.
 */
final class CoverNote {
    private CoverNote() {}

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
