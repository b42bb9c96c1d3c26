package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.OpenQuestion;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.NeedDraft.Joining;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** One answer while it is read, remark by remark. */
final class AnswerReading {
    private final Need now;
    private final Scope scope;
    private final ToldFields fields;
    private final NeedDraft draft;
    private final SkillTaxonomy skills;
    /** What was asked, and what a bare sum can mean besides. */
    private final List<Aspect> open;

    private final List<String> unread = new ArrayList<>();
    /** What may be an explanation or a courtesy: named where something else changes, and else no reason to ask. */
    private final List<String> unheard = new ArrayList<>();

    private Correction.Why why = Correction.Why.NO_FIELD;
    private boolean confirmed;
    private boolean wrong;

    AnswerReading(Need now, Scope scope, ToldFields fields, SkillTaxonomy skills) {
        this.now = now;
        this.scope = scope;
        this.skills = skills;
        this.fields = fields;
        this.draft = new NeedDraft(now, skills);
        this.open = scope.isLimited()
                ? scope.asked()
                : Stream.concat(
                                OpenQuestion.of(now).map(Aspect::of).stream(),
                                Stream.of(Aspect.BUDGET).filter(aspect -> !aspect.isIn(now)))
                        .toList();
    }

    void unread(String text, Correction.Why because) {
        unread.add(text.strip());
        why = because;
    }

    void take(Remark remark) {
        if (remark.says("aside")) {
            takeWithoutAside(remark);
            return;
        }
        Scope may = scope.with(remark);
        if (may.isLimited() && remark.isYesOrNo()) {
            return;
        }
        if (may.isNothing()) {
            unread(remark.text(), Correction.Why.NO_FIELD);
            return;
        }
        Remark.Sides sides = remark.sides();
        if (remark.says("instead") && Remark.names(sides.holds()).isEmpty()) {
            String both = sides.goes().isEmpty() ? sides.holds() : sides.goes();
            Optional<Remark.Sides> parted = Remark.payApart(both).or(() -> fields.parted(both));
            if (parted.isEmpty()) {
                unread(remark.text(), Correction.Why.NO_FIELD);
                return;
            }
            sides = parted.get();
        }
        Optional<Remark.Sides> more =
                Remark.tail(sides.goes()).filter(tail -> remark.says("instead") && isNew(tail.holds()));
        if (more.isPresent()) {
            sides = new Remark.Sides(sides.holds(), more.get().goes());
        }
        boolean taken = sides.holds().isEmpty() ? remove(remark, sides.goes(), may) : correct(remark, sides, may);
        wrong |= remark.says("wrong");
        confirmed |= !taken && remark.says("confirm") && !remark.hasSubstance();
        more.ifPresent(tail -> Remark.in(tail.holds()).forEach(this::take));
    }

    /** "Start in April, the customer is on holiday" tells a start; a clause that speaks of something else is named. */
    private void takeWithoutAside(Remark remark) {
        List<Remark> clauses = remark.clauses();
        if (clauses.isEmpty()) {
            unread(remark.text(), Correction.Why.NO_FIELD);
            return;
        }
        List<String> kept = new ArrayList<>();
        for (Remark clause : clauses) {
            if (clause.says("aside")) {
                takeTogether(kept);
                unread(clause.text(), Correction.Why.NO_FIELD);
            } else {
                kept.add(clause.text());
            }
        }
        takeTogether(kept);
    }

    private void takeTogether(List<String> clauses) {
        Remark.in(String.join(", ", clauses)).forEach(this::take);
        clauses.clear();
    }

    /** Whether this names nothing that the need has: "and two people" goes on, "and data migration" goes as well. */
    private boolean isNew(String text) {
        List<String> names = Remark.names(text);
        return !new NeedDraft(now, skills).remove(merged(fields.plainly(text), names), names, false);
    }

    /** @return whether it spoke of a field */
    private boolean remove(Remark remark, String gone, Scope may) {
        // "No remote" is a wish for the other, and no wish for none.
        Need whole = may.of(fields.plainly(remark.text()));
        if (whole.workMode().isPresent()) {
            draft.takeWorkMode(whole, fields.plainly(gone));
            return true;
        }
        if (may.isLimited()) {
            unread(remark.text(), Correction.Why.NO_FIELD);
            return true;
        }
        Need told = fields.plainly(gone);
        List<String> names = Remark.names(gone);
        boolean removed = draft.remove(merged(told, names), names, false);
        if (!removed && names.isEmpty()) {
            removed = remark.aspects().stream().map(draft::clear).reduce(false, Boolean::logicalOr);
        }
        boolean spoke = remark.hasSubstance() && !gone.isBlank();
        // What another remark has taken away by then needs no mention.
        if (!removed && spoke && isNew(gone)) {
            unread(remark.text(), Correction.Why.NO_FIELD);
        }
        return removed || spoke;
    }

    /** Of skills only those that are named alone: "no Power BI training" does not say that Power BI is not needed. */
    private Need merged(Need told, List<String> names) {
        Need named = fields.named(names);
        return NeedParts.of(
                named.skills(),
                told.places().isEmpty() ? named.places() : told.places(),
                told.languages().isEmpty() ? named.languages() : told.languages());
    }

    private boolean correct(Remark remark, Remark.Sides sides, Scope may) {
        Need told = may.of(told(remark, sides));
        boolean said = !told.equals(Need.UNKNOWN);
        if (!said) {
            if (remark.hasSubstance()) {
                unread(remark.text(), Correction.Why.NO_FIELD);
            } else if (!may.isLimited() && !remark.isShort()) {
                unheard.add(remark.text());
            }
            return remark.hasSubstance();
        }
        boolean refused =
                !sides.goes().isEmpty() && refuse(sides.goes(), !told.skills().isEmpty());
        Joining joining = remark.says("only") || remark.says("enough") && !remark.says("add")
                ? Joining.INSTEAD
                : remark.says("add") || refused || !sides.goes().isEmpty()
                        ? Joining.AS_WELL
                        : isLabelled(remark) ? Joining.INSTEAD : Joining.UNSAID;
        if (draft.take(told, joining)) {
            draft.take(told);
            if (!sides.goes().isEmpty() && Remark.speaksOfPayAlone(sides.goes())) {
                draft.payOnlyAs(told);
            }
            if (remark.says("add")
                    && told.workMode().isPresent()
                    && told.places().isEmpty()) {
                draft.takeWorkModeAsWell(now);
            }
            if (!scope.isLimited()) {
                remark.clauses().forEach(clause -> takeBeside(remark, clause, told));
            }
            if (draft.need().equals(now)) {
                restated(remark, sides, told);
            }
        } else {
            unread(remark.text(), Correction.Why.TWO_READINGS);
        }
        return true;
    }

    /** "The budget is 40k" confirms what was read; "40k raises eyebrows" does not. */
    private void restated(Remark remark, Remark.Sides sides, Need told) {
        long unsaid = remark.unsaidBy(ToldFields.wordsOf(told, sides.holds()));
        boolean nothingGoes = sides.goes().isEmpty() || !remark.says("remove");
        if (nothingGoes
                && (unsaid == 0
                        || unsaid == 1 && remark.says("confirm")
                        || !sides.goes().isEmpty())) {
            confirmed = true;
        } else {
            unread(remark.text(), Correction.Why.NO_FIELD);
        }
    }

    /** Of what was understood one clause may tell nothing: it is named, so that nobody believes it was heard. */
    private void takeBeside(Remark remark, Remark clause, Need taken) {
        Need people = fields.people(clause.text());
        if (!people.equals(Need.UNKNOWN)) {
            draft.take(taken.conditions().people().isEmpty() ? people : Need.UNKNOWN);
        } else if (!clause.isShort() && isUnheard(clause, remark.aspects(), taken)) {
            unheard.add(clause.text());
        }
    }

    private boolean isUnheard(Remark clause, List<Aspect> aspects, Need taken) {
        return NeedParts.fieldsAlone(fields.about(clause.text(), clause.aspects()))
                        .equals(Need.UNKNOWN)
                && NeedParts.fieldsAlone(fields.about(clause.text(), aspects)).equals(Need.UNKNOWN)
                && values(fields.named(Remark.names(clause.text())))
                        .noneMatch(Stream.concat(values(taken), values(now)).toList()::contains)
                && fields.saidIn(now, clause.text()).isEmpty();
    }

    private static Stream<String> values(Need need) {
        return Stream.of(need.skills(), need.places(), need.languages())
                .flatMap(List::stream)
                .map(Field::value);
    }

    /** "The place is Vienna" tells where it is; "from Vienna" tells nothing of the kind. */
    private static boolean isLabelled(Remark remark) {
        return remark.aspects().contains(Aspect.PLACES) || remark.aspects().contains(Aspect.LANGUAGES);
    }

    private boolean refuse(String gone, boolean replaced) {
        Need refused = fields.plainly(gone);
        List<String> names = Remark.names(gone);
        return draft.remove(merged(refused, names), names, replaced);
    }

    private Need told(Remark remark, Remark.Sides sides) {
        Need about = named(remark, NeedParts.fieldsAlone(fields.about(sides.holds(), remark.aspects())));
        Need told = remark.aspects().isEmpty() ? fields.withOpening(about, sides.holds()) : about;
        if (!told.equals(Need.UNKNOWN)) {
            boolean misread = remark.aspects().stream().anyMatch(aspect -> !aspect.isIn(told));
            return misread ? Need.UNKNOWN : told;
        }
        if (!sides.goes().isEmpty()) {
            Optional<Aspect> same = fields.saidIn(now, sides.goes());
            if (same.isPresent()) {
                return NeedParts.fieldsAlone(fields.about(sides.holds(), List.of(same.get())));
            }
        }
        Need people = fields.people(sides.holds());
        if (!people.equals(Need.UNKNOWN)) {
            return people;
        }
        if (remark.aspects().isEmpty()) {
            Need howMany = scope.people() ? fields.howMany(sides.holds()) : Need.UNKNOWN;
            if (!howMany.equals(Need.UNKNOWN)) {
                return howMany;
            }
            for (Aspect aspect : open) {
                Need answer = fields.answering(sides.holds(), aspect);
                if (!answer.equals(Need.UNKNOWN)) {
                    return answer;
                }
            }
        }
        boolean listed = remark.says("add")
                || remark.says("only")
                || remark.says("enough")
                || !sides.goes().isEmpty();
        return listed
                        || remark.aspects().contains(Aspect.PLACES)
                        || remark.aspects().contains(Aspect.LANGUAGES)
                ? fields.named(Remark.names(sides.holds()))
                : Need.UNKNOWN;
    }

    /** A day alone may be any day: it counts where the remark says of what it is. */
    private static Need named(Remark remark, Need told) {
        Need known = told;
        if (!remark.aspects().contains(Aspect.DEADLINE)) {
            known = NeedParts.with(known, Aspect.DEADLINE, Need.UNKNOWN);
        }
        return remark.aspects().contains(Aspect.START) || remark.says("from")
                ? known
                : NeedParts.with(known, Aspect.START, Need.UNKNOWN);
    }

    Correction outcome(Opportunity about) {
        Need corrected = draft.need();
        if (!corrected.equals(now)) {
            List<String> named =
                    Stream.concat(unread.stream(), unheard.stream()).toList();
            return new Correction.Changed(Retold.of(about, corrected), named);
        }
        return confirmed && !wrong && unread.isEmpty() ? new Correction.Confirmed() : new Correction.Unclear(why);
    }
}
