package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.joining.NamedThings.Found;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.ErasureWish;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Reads what a specialist wants, in English, German, French and Spanish. Pure. A name counts only beside a word that says what to do
 * with it ("also", "not", "only"), or where the clause is hardly more than the name: nothing is guessed from talk.
 */
final class WishReader {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,250}[A-Za-z]");
    private static final Set<String> REFUSALS = Set.of("remove", "no", "never");

    /** A thumb up, and nothing else. */
    private static final Pattern NOD = Pattern.compile(
            "[\\s👍👌✅✔\\uFE0F\\x{1F3FB}-\\x{1F3FF}!.]*[👍👌✅✔][\\s👍👌✅✔\\uFE0F\\x{1F3FB}-\\x{1F3FF}!.]*");

    private final NamedThings names;

    WishReader(NamedThings names) {
        this.names = names;
    }

    /**
     * @param text what was written anew
     * @param before the profile it is about
     */
    Wish read(String text, Profile before, LocalDate today) {
        String own = new OwnName(before.contactName(), names).leftOf(OwnWords.of(text));
        // It takes the place of whatever else is said: what is deleted need not be changed.
        return ErasureWish.in(own) ? Wish.of(Deed.ERASE, before) : clauses(own, before, today);
    }

    private Wish clauses(String own, Profile before, LocalDate today) {
        ProfileSheet sheet = new ProfileSheet(before);
        WishClauses said = new WishClauses(sheet, today);
        Days days = new Days(Optional.of(today), false);
        NameClauses named = new NameClauses(sheet, names, days);
        Retelling retelling = new Retelling(names);
        List<String> refused = List.of();
        Optional<Deed> deed = Optional.empty();
        Optional<MailAddress> address = Optional.empty();
        boolean understood = false;
        List<Clause> unread = new ArrayList<>();
        Set<String> meant = Set.of();
        List<Clause> clauses = Clause.in(own);
        Leaving leaving = new Leaving(clauses, names, today);
        for (Clause clause : clauses) {
            Optional<Deed> done = deed(clause, leaving, days);
            if (done.isPresent()) {
                deed = done;
                understood = true;
                continue;
            }
            Optional<MailAddress> moved = clause.says("address") ? address(clause) : Optional.empty();
            address = moved.isPresent() ? moved : address;
            boolean preference = moved.isPresent() || !partsWithSkill(clause) && said.take(clause);
            List<String> had = List.copyOf(sheet.skills);
            // "Remove SAP from the never list" takes no skill away.
            if (preference || firm(clause, sheet) || !clause.says("never-list") && named.take(clause)) {
                understood = true;
                meant = clause.said();
                List<Clause> besides = preference ? besides(clause) : Rates.in(clause);
                besides.stream()
                        .filter(piece -> !(isBare(piece) && named.take(piece)))
                        .forEach(unread::add);
            } else if (!explains(clause, meant)) {
                unread.add(clause);
            }
            refused = retold(clause, had, sheet, refused, retelling);
        }
        sheet.description = retelling.of(before.description(), sheet.skills);
        Profile after = sheet.profile();
        if (deed.isEmpty() && !understood) {
            deed = clauses.isEmpty() || !NOD.matcher(own).matches()
                    ? clauses.stream()
                            .findFirst()
                            .flatMap(WishReader::answer)
                            .filter(value -> value != Deed.YES || isPlain(own, clauses))
                            // "No SAP projects until March" is no answer.
                            .filter(value -> value != Deed.NO || days.until(own).isEmpty())
                    : Optional.of(Deed.YES);
        }
        NotTaken unknown = new NotTaken(named.unknown(), List.of(), List.of());
        NotTaken notTaken = understood
                ? unknown.and(Courtesy.notTaken(unread, Clause.questions(own), named.covered()))
                : NotTaken.NOTHING;
        return new Wish(deed, after, understood || deed.isPresent(), address, notTaken);
    }

    /** "We no longer work with SAP" names a skill, "… with Contoso" a firm. */
    private boolean partsWithSkill(Clause clause) {
        return clause.says("parted")
                && !names.skillsIn(NeverWith.behind(clause)).isEmpty();
    }

    /** "Power BI can go, and pause until May": what names a skill beside what was taken. */
    private List<Clause> besides(Clause clause) {
        return clause.says("never") || clause.says("address")
                ? List.of()
                : clause.pieces().stream()
                        .filter(piece ->
                                !Rates.in(piece).isEmpty() || piece.said().isEmpty() && names(clause, piece))
                        .toList();
    }

    /** "Minimum 15,000 EUR, in Spain"; beside hours a town stands for its clock. */
    private boolean names(Clause clause, Clause piece) {
        return clause.says("minimum")
                ? !names.in(piece.text(), true).isEmpty()
                : !names.skillsIn(piece.text()).isEmpty()
                        || !clause.says("letters")
                                && !names.in(piece.text(), true).languages().isEmpty();
    }

    /** "Power Apps, at most two a week", "in Spain": a name and hardly another word. */
    private boolean isBare(Clause piece) {
        Found found = names.in(piece.text(), true);
        return found.words() <= (found.skills().isEmpty() ? 1 : 0);
    }

    /** "Take SAP off, we stopped doing that": what names nothing new and says the same once more. */
    private boolean explains(Clause clause, Set<String> meant) {
        Set<String> said = clause.said().stream()
                .filter(value -> !Clause.SILENT.contains(value))
                .collect(Collectors.toSet());
        return !said.isEmpty()
                && meant.containsAll(said)
                && names.in(clause.text(), true).isEmpty();
    }

    /** Whether nothing is asked and nothing made to depend on something. */
    static boolean isUnconditional(String own) {
        return own.indexOf('?') < 0
                && Phrases.of("conditions").in(Words.loose(own)).isEmpty();
    }

    /** Whether "continue" is all it says. */
    static boolean goesOn(String text) {
        List<Clause> clauses = Clause.in(OwnWords.of(text));
        return !clauses.isEmpty()
                && clauses.getFirst().says("go-on")
                && isPlain(OwnWords.of(text), clauses)
                && Courtesy.without(clauses.subList(1, clauses.size()), List.of())
                        .isEmpty();
    }

    /** A yes is the whole answer: it decides what a person may be sent, so what stands beside it must not speak against it. */
    private static boolean isPlain(String own, List<Clause> clauses) {
        return isUnconditional(own)
                && clauses.stream()
                        .skip(1)
                        .flatMap(clause -> clause.hits().stream())
                        .noneMatch(hit -> REFUSALS.contains(hit.value()));
    }

    /** What changes no field; a plain yes or no only where nothing else is understood. */
    private static Optional<Deed> deed(Clause clause, Leaving leaving, Days days) {
        if (clause.says("undo") && clause.words().size() <= 8) {
            return Optional.of(Deed.UNDO);
        } else if (leaving.isMeantBy(clause)) {
            return Optional.of(Deed.LEAVE);
        } else if (clause.says("resume")
                && clause.words().size() <= 16
                && !refuses(clause.hits())
                && days.until(clause.text()).isEmpty()) {
            // "We are back on 5 January" is not now.
            return Optional.of(Deed.RESUME);
        }
        return Optional.empty();
    }

    private static Optional<Deed> answer(Clause first) {
        boolean begins = !first.hits().isEmpty() && first.hits().getFirst().from() == 0;
        String value = begins ? first.hits().getFirst().value() : "";
        boolean more = first.words().size()
                > first.hits().stream().mapToInt(hit -> hit.to() - hit.from()).sum() + 4;
        return more
                        || WishClauses.refusesHours(first)
                        || begins
                                && refuses(first.hits().subList(1, first.hits().size()))
                ? Optional.empty()
                : switch (value) {
                    case "yes" -> Optional.of(Deed.YES);
                    // "No calls after 18:00" is about something.
                    case "no" ->
                        first.text().matches("(?s).*\\d.*") || Leaving.namesTimes(first)
                                ? Optional.empty()
                                : Optional.of(Deed.NO);
                    case "remove" -> first.words().size() == 1 ? Optional.of(Deed.NO) : Optional.empty();
                    default -> Optional.empty();
                };
    }

    private static boolean refuses(List<Hit> hits) {
        return hits.stream().anyMatch(hit -> REFUSALS.contains(hit.value()));
    }

    private boolean firm(Clause clause, ProfileSheet sheet) {
        Optional<String> name = clause.says("firm") ? FirmName.corrected(clause.text()) : Optional.empty();
        name.ifPresent(firm -> sheet.organization = firm);
        return name.isPresent();
    }

    /**
     * @param had the skills before this clause
     * @param refused those that the clause before took back
     * @return those that this one took back
     */
    private List<String> retold(
            Clause clause, List<String> had, ProfileSheet sheet, List<String> refused, Retelling retelling) {
        List<String> gone =
                had.stream().filter(id -> !sheet.skills.contains(id)).toList();
        retelling.gone(gone);
        String come = names.skillsIn(clause.text()).stream()
                .filter(mention -> !mention.negated())
                .filter(mention -> sheet.skills.contains(mention.skill().id()))
                .map(mention -> clause.text().substring(mention.start(), mention.end()))
                .distinct()
                .collect(Collectors.joining(", "));
        List<String> replaced = gone.isEmpty() && clause.contrasts() ? refused : gone;
        if (!come.isEmpty()) {
            retelling.swapped(replaced, come);
        }
        return gone;
    }

    private static Optional<MailAddress> address(Clause clause) {
        Matcher written = ADDRESS.matcher(clause.text());
        return written.find() ? MailAddress.parse(written.group()) : Optional.empty();
    }
}
