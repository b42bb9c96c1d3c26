package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.joining.Introduction.Introduced;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Words;

/** Reads a profile from a mail: from its own words, and from what is attached: a document, text, CSV or JSON. Pure. */
final class JoinMail {
    private final Introduction introduction = new Introduction(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));
    private final ProfileReader forms = ProfileReader.standard();

    /**
     * @param unread names of attachments that could not be read
     * @param notTaken wishes in it that stand in no field
     * @param asksHow whether it asks how all this works
     */
    record Read(Profile profile, List<String> unread, NotTaken notTaken, boolean asksHow) {
        static Read of(Profile profile) {
            return new Read(profile, List.of(), NotTaken.NOTHING, false);
        }

        /** The same mail, as what it adds to another profile. */
        Read with(Profile told, NotTaken leftOver) {
            return new Read(told, unread, leftOver, asksHow);
        }

        /** Wishes alone are kept: what is missing can be asked for. */
        boolean saysNothing() {
            ProfileSheet sheet = new ProfileSheet(profile);
            sheet.contactName = "";
            sheet.description = "";
            sheet.language = Optional.empty();
            return sheet.profile().equals(ProfileSheet.blank())
                    && Words.loose(profile.description()).size() < 4;
        }
    }

    /**
     * @param mail with the texts of its documents
     * @param from who it comes from: a profile is always its sender's own
     */
    Read read(ParsedMail mail, Mailbox from, String language, LocalDate today) {
        AttachedProfile attached = AttachedProfile.of(mail, from, forms);
        Optional<String> signed = attached.firm(from).or(() -> SignatureFirm.in(mail.body(), mail.signature()));
        List<String> own = new ArrayList<>();
        own.add(attached.texts().isEmpty() ? OwnWords.of(mail.body()) : OwnWords.besideAttachment(mail.body()));
        own.addAll(attached.texts());
        Introduced introduced =
                introduction.read(from.name(), String.join("\n", own).strip(), signed, today);
        Profile said = introduced.profile();
        ProfileSheet sheet = new ProfileSheet(attached.form().orElse(said));
        attached.form().ifPresent(form -> {
            ProfileSheet.add(sheet.skills, said.skills());
            ProfileSheet.add(sheet.places, said.places());
            ProfileSheet.add(sheet.languages, said.languages());
            sheet.organization = form.organization().isEmpty() ? said.organization() : form.organization();
            sheet.contactName = form.contactName().isEmpty() ? from.name() : form.contactName();
        });
        sheet.language = sheet.language.or(() -> Optional.of(language));
        return new Read(sheet.profile(), attached.unread(), introduced.notTaken(), HowItWorks.isAskedIn(mail.body()));
    }
}
