package org.partnerpost.joining;

import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.specialist.Profile;
import org.partnerpost.wording.Words;

/**
 * What a further mail makes of a profile that waits for its yes: corrections, what it tells besides, and what was asked for. Nothing that
 * it does not speak of is lost. Pure.
 */
final class Supplement {
    /** So many words may stand below an answer: a name. */
    private static final int NAME = 3;

    private final Profile draft;
    private final String own;

    /**
     * @param draft what waits
     * @param body of the mail
     */
    Supplement(Profile draft, String body) {
        this.draft = draft;
        this.own = OwnWords.of(body);
    }

    /**
     * The draft as it is then, and what of the mail was not understood.
     *
     * @param wish the mail as corrections
     * @param read the same mail as one that introduces somebody
     */
    JoinMail.Read of(Wish wish, JoinMail.Read read) {
        Profile said = read.profile();
        if (own.indexOf('?') < 0 && Reintroduction.isWhole(said, wish, own)) {
            return read.with(Reintroduction.replaced(draft, said), read.notTaken());
        }
        boolean corrects = !wish.profile().equals(draft);
        ProfileSheet sheet = new ProfileSheet(corrects ? wish.profile() : draft);
        if (!corrects && !wish.understood()) {
            add(sheet, said);
        }
        Optional<String> firm = draft.organization().isEmpty() && sheet.organization.isEmpty()
                ? firm(said, corrects || !sheet.profile().equals(draft))
                : Optional.empty();
        firm.ifPresent(name -> sheet.organization = name);
        NotTaken leftOver = corrects || wish.understood() ? wish.notTaken() : read.notTaken();
        return read.with(
                sheet.profile(), firm.map(name -> without(leftOver, name)).orElse(leftOver));
    }

    private static NotTaken without(NotTaken leftOver, String firm) {
        return new NotTaken(
                leftOver.notUnderstood().stream()
                        .filter(part -> !part.contains(firm))
                        .toList(),
                leftOver.rates(),
                leftOver.covered());
    }

    /** The answer to our one question is often no more than the thing itself: a list of skills, some countries. */
    private void add(ProfileSheet sheet, Profile said) {
        ProfileSheet.add(sheet.skills, said.skills());
        ProfileSheet.add(sheet.places, said.places());
        ProfileSheet.add(sheet.languages, said.languages());
        ProfileSheet.add(sheet.workModes, said.workModes());
    }

    /** A firm's name alone, on a line of its own or as the whole answer to the question for it; who works alone goes by its own name. */
    private Optional<String> firm(Profile said, boolean saysMore) {
        List<String> lines =
                own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Optional<String> formal = lines.stream()
                .flatMap(line -> SignatureFirm.alone(line).stream())
                .findFirst();
        if (formal.isPresent() || !said.organization().isEmpty()) {
            return formal.or(() -> Optional.of(said.organization()));
        }
        boolean asked = Missing.of(draft).equals("organization");
        if (!asked || saysMore || !isOneLine(lines) || Courtesy.onlyConfirms(lines.getFirst())) {
            return Optional.empty();
        } else if (FirmName.isNone(lines.getFirst())) {
            return Optional.of(draft.contactName()).filter(name -> !name.isBlank());
        }
        return FirmName.isAnswer(lines.getFirst()) ? Optional.of(FirmName.bare(lines.getFirst())) : Optional.empty();
    }

    private static boolean isOneLine(List<String> lines) {
        return !lines.isEmpty()
                && lines.stream()
                        .skip(1)
                        .allMatch(
                                line -> Words.loose(line).size() <= NAME && Character.isUpperCase(line.codePointAt(0)));
    }
}
