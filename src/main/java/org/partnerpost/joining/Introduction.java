package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.joining.NamedThings.Found;
import org.partnerpost.specialist.Profile;

/** Reads how somebody introduces a firm in plain words. Pure. */
final class Introduction {
    private static final int DESCRIPTION_LIMIT = 2_500;
    private static final Pattern UNFIT_TO_KEEP =
            Pattern.compile("\\S{1,64}@\\S{1,250}|https?://\\S{1,500}|\\+?\\d[\\d ()/.-]{6,20}\\d");

    /** Who says one of these wants something of us; the other words of command tell of the firm as well. */
    private static final Set<String> WISHES = Set.of("per-week", "daily", "weekly", "pause", "zone", "never");

    private final NamedThings names;

    /** @param notTaken wishes that stand in no field */
    record Introduced(Profile profile, NotTaken notTaken) {}

    Introduction(NamedThings names) {
        this.names = names;
    }

    /**
     * @param contactName as the From field has it
     * @param said without greeting and closing
     * @param signed the firm that stands below it; empty where none does
     */
    Introduced read(String contactName, String said, Optional<String> signed, LocalDate today) {
        String own = new OwnName(contactName, names).leftOf(said);
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        String firm = organization(own).or(() -> signed).orElse("");
        // "Poole Analytics" is neither in Poole nor about analytics, and what "Brand SAP GmbH" does it has to say.
        Found found = names.in(withoutOthers(firm.isEmpty() ? own : own.replace(firm, " "), today), false);
        ProfileSheet.add(sheet.skills, found.skills());
        ProfileSheet.add(sheet.places, found.places());
        ProfileSheet.add(sheet.languages, found.languages());
        ProfileSheet.add(sheet.workModes, found.workModes());
        WorkModes.grantedIn(own).ifPresent(mode -> ProfileSheet.add(sheet.workModes, List.of(mode)));
        WishClauses wishes = new WishClauses(sheet, today);
        List<Clause> unread = new ArrayList<>();
        for (Clause clause : Clause.in(own)) {
            boolean taken = wishes.take(clause);
            unread.addAll(taken || !isWish(clause) ? Rates.in(clause) : List.of(clause));
        }
        sheet.contactName = contactName;
        sheet.organization = firm;
        sheet.description = description(new OwnDescription(names, today).of(own));
        List<String> questions = Clause.questions(own).stream()
                .filter(question -> !HowItWorks.isAskedIn(question))
                .toList();
        return new Introduced(sheet.profile(), Courtesy.notTaken(unread, questions, List.of()));
    }

    /** "Never with Petit Pont SAS" names no product. */
    private static String withoutOthers(String text, LocalDate today) {
        NeverWith never = new NeverWith(today);
        String told = text;
        for (Clause clause : Clause.in(text)) {
            for (String other : clause.says("never") ? never.in(clause) : List.<String>of()) {
                told = SignatureFirm.alone(other).isPresent() ? told.replace(other, " ") : told;
            }
        }
        return told;
    }

    /** Of what was not understood. */
    private boolean isWish(Clause clause) {
        boolean refuses = WantedHours.refusesPolitely(clause.words())
                && names.in(clause.text(), true).isEmpty();
        return refuses || WISHES.stream().anyMatch(clause::says);
    }

    private static Optional<String> organization(String text) {
        return text.lines()
                .flatMap(line -> FirmName.introduced(line).stream())
                .findFirst()
                .or(() -> text.lines()
                        .flatMap(line -> SignatureFirm.atStart(line).stream())
                        .findFirst())
                .or(() -> SignatureFirm.apart(text));
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
