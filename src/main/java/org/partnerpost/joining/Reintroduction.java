package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.joining.Introduction.Introduced;
import org.partnerpost.specialist.Profile;
import org.partnerpost.wording.Phrases;

/** A whole profile in plain words from somebody who has one already: what it names takes the place of what was there. Pure. */
final class Reintroduction {
    private static final int SEVERAL = 2;
    private static final Set<String> CHANGES = Set.of("add", "remove", "only", "replace", "instead-of");

    private final Introduction introduction;

    Reintroduction(NamedThings names) {
        this.introduction = new Introduction(names);
    }

    /**
     * What is wanted of a profile.
     *
     * @param wish what was read as single changes
     * @return the wish itself, where the text introduces nobody
     */
    Wish or(Wish wish, String text, Profile before, LocalDate today) {
        String own = OwnWords.of(text);
        Introduced introduced = introduction.read(before.contactName(), own, Optional.empty(), today);
        Profile said = introduced.profile();
        return own.indexOf('?') < 0 && isWhole(said, wish, own) ? Wish.of(replaced(before, said)) : wish;
    }

    /** Whether somebody introduces its firm, or tells more of it than a change would. */
    static boolean isWhole(Profile said, Wish wish, String own) {
        boolean changes = Clause.in(own).stream().anyMatch(Reintroduction::commands);
        boolean names = said.skills().size() >= SEVERAL
                && !(said.places().isEmpty() && said.languages().isEmpty())
                && (!wish.understood() || !changes);
        return wish.deed().isEmpty()
                && wish.newAddress().isEmpty()
                && !said.skills().isEmpty()
                && (names || !said.organization().isEmpty() && !changes);
    }

    /** "Languages: German" is a heading, "also German" a change. */
    private static boolean commands(Clause clause) {
        return CHANGES.stream().anyMatch(clause::says) && clause.hits().stream().noneMatch(hit -> heads(clause, hit));
    }

    private static boolean heads(Clause clause, Phrases.Hit hit) {
        return clause.text().startsWith(":", clause.words().get(hit.to() - 1).end());
    }

    /** What was said takes the place of what stood in the same field. */
    static Profile replaced(Profile before, Profile said) {
        ProfileSheet sheet = new ProfileSheet(before);
        sheet.organization = said.organization().isEmpty() ? before.organization() : said.organization();
        sheet.description = said.description();
        replace(sheet.skills, said.skills());
        replace(sheet.places, said.places());
        replace(sheet.languages, said.languages());
        replace(sheet.workModes, said.workModes());
        ProfileSheet.add(sheet.neverWith, said.neverWith());
        sheet.minimumDealValue = said.minimumDealValue().or(before::minimumDealValue);
        sheet.currency = said.currency().or(before::currency);
        sheet.capacity = said.capacity().or(before::capacity);
        sheet.availableFrom = said.availableFrom().or(before::availableFrom);
        sheet.capPerWeek = said.capPerWeek().or(before::capPerWeek);
        sheet.frequency = said.frequency().or(before::frequency);
        sheet.hours = said.hours().or(before::hours);
        sheet.timeZone = said.timeZone().or(before::timeZone);
        return sheet.profile();
    }

    private static void replace(List<String> list, List<String> by) {
        if (!by.isEmpty()) {
            list.clear();
            ProfileSheet.add(list, by);
        }
    }
}
