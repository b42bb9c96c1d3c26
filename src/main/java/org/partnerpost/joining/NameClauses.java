package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.joining.NamedThings.Found;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;

/** Takes from one clause after the other what is a name: skills, places, languages, ways of working that come and go. */
final class NameClauses {
    /** Beside these a name is all that is needed. */
    private static final List<String> COMMANDS = List.of("add", "only", "remove", "no", "forgot");

    private static final Set<String> REFUSALS = Set.of("remove", "no", "leave");

    private static final int FEW = 2;

    private final ProfileSheet sheet;
    private final NamedThings names;
    private final Days days;
    private final List<String> covered = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    NameClauses(ProfileSheet sheet, NamedThings names, Days days) {
        this.sheet = sheet;
        this.names = names;
        this.days = days;
    }

    /** @return whether the clause said what to do with a name */
    boolean take(Clause clause) {
        // "Brand SAP GmbH" is called so, and says of itself no more than that.
        boolean firm = SignatureFirm.alone(clause.text().strip()).isPresent();
        if (firm || saysNotOnly(clause) || removesForAWhile(clause)) {
            return false;
        }
        Optional<Replacement> replacement = Replacement.in(clause, names);
        if (replacement.isPresent()) {
            remove(names.in(replacement.get().gone(), true));
            Found come = names.in(replacement.get().come(), true);
            ProfileSheet.add(sheet.skills, come.skills());
            ProfileSheet.add(sheet.places, come.places());
            ProfileSheet.add(sheet.languages, come.languages());
            ProfileSheet.add(sheet.workModes, come.workModes());
            return true;
        }
        boolean removing = clause.says("remove") || clause.says("parted") || Leaving.isAboutOneThing(clause);
        boolean commanded = clause.says("add") || clause.says("only") || clause.says("forgot") || removing;
        boolean told = commanded || clause.says(Clause.DOES);
        Found said = names.in(clause.text(), commanded || clause.isShort());
        Optional<NameList> list =
                COMMANDS.stream().anyMatch(clause::says) ? NameList.in(clause, names) : Optional.empty();
        boolean bare = said.isEmpty() && list.isPresent();
        Found found =
                list.map(listed -> said.and(listed.skills(), listed.places())).orElse(said);
        int unsaid = found.words()
                - clause.hits().stream().mapToInt(hit -> hit.to() - hit.from()).sum();
        if (found.isEmpty() || !told && unsaid > FEW && found.refused().isEmpty()) {
            return false;
        }
        boolean refuses = removing || bare && clause.says("no");
        boolean removes = refuses && !clause.says("add");
        if (removes) {
            // "Not in Munich any more" would take all of Germany away, and "not in Bavaria" nothing.
            Found whole = found.without(names.citiesIn(clause.text()).values()).without(partsOfWholes(found.places()));
            if (whole.isEmpty()) {
                return false;
            }
            remove(whole);
        } else {
            if (!isAllThereIs(clause)) {
                noteCovered(clause);
            }
            put(sheet.skills, found.skills(), clause);
            put(
                    sheet.places,
                    isAllThereIs(clause) ? names.narrowed(clause.text(), found.places()) : found.places(),
                    clause);
            if (SpokenLanguages.areAllIn(clause)) {
                sheet.languages.clear();
            }
            put(sheet.languages, found.languages(), clause);
            if (sheet.workModes.isEmpty() && !clause.says("only")) {
                WorkModes.grantedIn(clause.text()).ifPresent(sheet.workModes::add);
            }
            put(sheet.workModes, found.workModes(), clause);
        }
        sheet.skills.removeAll(found.refused());
        list.ifPresent(listed -> unknown.addAll(listed.unknown()));
        return true;
    }

    /** "Not only SAP" takes nothing away, and does not say what comes. */
    private static boolean saysNotOnly(Clause clause) {
        List<Hit> hits = clause.hits();
        for (int i = 0; i + 1 < hits.size(); i++) {
            boolean follows = hits.get(i).to() == hits.get(i + 1).from();
            if (follows
                    && REFUSALS.contains(hits.get(i).value())
                    && hits.get(i + 1).value().equals("only")) {
                return true;
            }
        }
        return false;
    }

    /** "No SAP before March": what is taken from a profile would stay away. */
    private boolean removesForAWhile(Clause clause) {
        boolean announced = !Phrases.of("until", "until").in(clause.words()).isEmpty()
                || !Phrases.of("until", "before").in(clause.words()).isEmpty();
        return announced
                && REFUSALS.stream().anyMatch(clause::says)
                && days.from(clause.text()).isPresent();
    }

    /** "Also Berlin" where Germany is there. */
    private void noteCovered(Clause clause) {
        names.citiesIn(clause.text()).forEach((city, country) -> {
            if (sheet.places.contains(country)) {
                ProfileSheet.add(covered, List.of(city));
            }
        });
    }

    /** Parts of countries that are in the profile as wholes: it cannot be told of such a country what is left. */
    private List<String> partsOfWholes(List<String> places) {
        return places.stream()
                .filter(code -> code.indexOf('-') > 0 && !sheet.places.contains(code))
                .filter(code -> sheet.places.contains(code.substring(0, code.indexOf('-'))))
                .toList();
    }

    /** Cities, as they were written, that change nothing, as the country they lie in was there already. */
    List<String> covered() {
        return List.copyOf(covered);
    }

    /** Names that stand in a list with others that are known, as they were written. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void remove(Found found) {
        // "No SAP any more" means S/4HANA, too.
        sheet.skills.removeIf(id -> Stream.concat(found.skills().stream(), found.refused().stream())
                .anyMatch(gone -> names.isBelow(id, gone) && (names.isProduct(gone) || !sheet.skills.contains(gone))));
        sheet.skills.removeAll(found.skills());
        sheet.skills.removeAll(found.refused());
        sheet.places.removeAll(found.places());
        sheet.languages.removeAll(found.languages());
        sheet.workModes.removeAll(found.workModes());
    }

    private static void put(List<String> list, List<String> named, Clause clause) {
        if (isAllThereIs(clause) && !named.isEmpty()) {
            list.clear();
        }
        ProfileSheet.add(list, named);
    }

    private static boolean isAllThereIs(Clause clause) {
        return clause.says("only") && !isJust(clause);
    }

    /** "Just two small changes: add Power Apps" takes nothing away. */
    private static boolean isJust(Clause clause) {
        return clause.text().indexOf(':') > 0
                && Clause.of(clause.text().substring(clause.text().indexOf(':')))
                        .says("add");
    }
}
