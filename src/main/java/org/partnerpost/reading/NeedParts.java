package org.partnerpost.reading;

import java.util.List;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** Needs put together from parts of others. */
final class NeedParts {
    private NeedParts() {}

    /** A need with what another one says of one aspect. */
    static Need with(Need need, Aspect aspect, Need other) {
        boolean pay = aspect == Aspect.BUDGET || aspect == Aspect.RATE;
        boolean time = aspect == Aspect.DURATION;
        boolean place = aspect == Aspect.PLACES;
        return new Need(
                need.name(),
                need.summary(),
                of(aspect == Aspect.SKILLS, other, need).skills(),
                need.roles(),
                need.industries(),
                of(place, other, need).places(),
                of(place, other, need).workMode(),
                of(aspect == Aspect.LANGUAGES, other, need).languages(),
                of(aspect == Aspect.START, other, need).startDate(),
                of(time, other, need).duration(),
                of(time || aspect == Aspect.ALLOCATION, other, need).allocation(),
                of(pay, other, need).rate(),
                of(pay, other, need).dealValue(),
                of(aspect == Aspect.DEADLINE, other, need).responseDeadline(),
                need.conditions());
    }

    /** One that names only these. */
    static Need of(List<Field<String>> skills, List<Field<String>> places, List<Field<String>> languages) {
        Need none = Need.UNKNOWN;
        return new Need(
                none.name(),
                none.summary(),
                skills,
                none.roles(),
                none.industries(),
                places,
                none.workMode(),
                languages,
                none.startDate(),
                none.duration(),
                none.allocation(),
                none.rate(),
                none.dealValue(),
                none.responseDeadline(),
                none.conditions());
    }

    private static Need of(boolean other, Need one, Need another) {
        return other ? one : another;
    }

    /** Without what every text has: a name and a summary; and without roles and trades, which a few words tell too easily. */
    static Need fieldsAlone(Need told) {
        Need fields = Need.UNKNOWN;
        for (Aspect aspect : Aspect.values()) {
            fields = with(fields, aspect, told);
        }
        return fields.under(told.conditions());
    }

    /** Whether it is told when, for how long or for how much: of those who work there already nobody says it. */
    static boolean tellTimeOrPay(Need said) {
        return said.startDate().isPresent()
                || said.duration().isPresent()
                || said.allocation().isPresent()
                || said.rate().isPresent()
                || said.dealValue().isPresent();
    }

    /** The same, or where, or how many are wanted. */
    static boolean tellOfTheWork(Need said) {
        return !said.places().isEmpty()
                || said.workMode().isPresent()
                || said.conditions().people().isPresent()
                || tellTimeOrPay(said);
    }
}
