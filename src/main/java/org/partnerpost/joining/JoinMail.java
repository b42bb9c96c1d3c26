package org.partnerpost.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.joining.Introduction.Introduced;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.Attachment;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Words;

/** Reads a profile from a mail: from its own words, and from what is attached as text, CSV or JSON. Pure. */
final class JoinMail {
    /** What people separate by commas, where the table itself does not. */
    private static final List<String> LISTS =
            List.of("skills", "products", "places", "languages", "roles", "industries");

    private final Introduction introduction =
            new Introduction(new NamedThings(SkillTaxonomy.shipped(), Places.shipped()));
    private final ProfileReader forms = ProfileReader.shipped();

    /**
     * @param unread names of attachments that could not be read
     * @param notUnderstood wishes in it, as they were written
     * @param asksHow whether it asks how all this works
     */
    record Read(Profile profile, List<String> unread, List<String> notUnderstood, boolean asksHow) {
        static Read of(Profile profile) {
            return new Read(profile, List.of(), List.of(), false);
        }

        /** The same mail, as what it adds to another profile. */
        Read with(Profile told, List<String> leftOver) {
            return new Read(told, unread, leftOver, asksHow);
        }

        boolean saysNothing() {
            return profile.skills().isEmpty()
                    && Words.loose(profile.description()).size() < 4;
        }
    }

    /** @param from who it comes from: a profile is always its sender's own */
    Read read(ParsedMail mail, Mailbox from, String language, LocalDate today) {
        List<String> unread = new ArrayList<>();
        List<String> attached = new ArrayList<>();
        Profile form = ProfileSheet.blank();
        boolean formed = false;
        for (Attachment attachment : mail.attachments()) {
            String name = attachment.name().toLowerCase(Locale.ROOT);
            boolean table = name.endsWith(".csv") || attachment.type().equals("text/csv");
            boolean json = name.endsWith(".json") || attachment.type().equals("application/json");
            if (attachment.text().isBlank()) {
                unread.add(attachment.name());
            } else if (table || json) {
                ProfileForm filled = filled(attachment.text(), json, from);
                if (filled instanceof ProfileForm.Complete complete) {
                    form = complete.profile();
                    formed = true;
                } else {
                    unread.add(attachment.name());
                }
            } else if (attachment.type().equals("text/plain")) {
                attached.add(OwnWords.of(attachment.text()));
            } else {
                unread.add(attachment.name());
            }
        }
        Optional<String> signed = attached.stream()
                .flatMap(text -> SignatureFirm.heading(text).stream())
                .findFirst()
                .or(() -> SignatureFirm.in(mail.body(), mail.signature()));
        List<String> own = new ArrayList<>();
        own.add(attached.isEmpty() ? OwnWords.of(mail.body()) : OwnWords.besideAttachment(mail.body()));
        own.addAll(attached);
        Introduced introduced =
                introduction.read(from.name(), String.join("\n", own).strip(), signed, today);
        Profile said = introduced.profile();
        ProfileSheet sheet = new ProfileSheet(formed ? form : said);
        if (formed) {
            ProfileSheet.add(sheet.skills, said.skills());
            ProfileSheet.add(sheet.places, said.places());
            ProfileSheet.add(sheet.languages, said.languages());
            sheet.organization = form.organization().isEmpty() ? said.organization() : form.organization();
            sheet.contactName = form.contactName().isEmpty() ? from.name() : form.contactName();
        }
        sheet.language = sheet.language.or(() -> Optional.of(language));
        return new Read(sheet.profile(), unread, introduced.unread(), HowItWorks.isAskedIn(mail.body()));
    }

    private ProfileForm filled(String text, boolean json, Mailbox from) {
        BufferedReader source = new BufferedReader(new StringReader(text));
        Iterator<SourceRow> rows = json ? JsonRows.ofLines(oneLine(text)) : new CsvRows(source);
        if (!rows.hasNext() || !(rows.next() instanceof SourceRow.Filled row)) {
            return new ProfileForm.Faulty(List.of(new FieldError("", "is not readable")));
        }
        ObjectNode form = row.form();
        // Never another's address, nor a consent that somebody else wrote down.
        form.remove(List.of("contact.email", "email", "consent", "externalReferenceId", "id"));
        LISTS.stream()
                .filter(field -> form.path(field).isTextual()
                        && form.path(field).textValue().indexOf(';') < 0)
                .forEach(field -> form.put(field, form.path(field).textValue().replace(',', ';')));
        if (form.get("contact") instanceof ObjectNode contact) {
            contact.put("email", from.address().toString());
        } else {
            form.put("email", from.address().toString());
        }
        return forms.read(form, "mail");
    }

    private static BufferedReader oneLine(String text) {
        return new BufferedReader(new StringReader(text.replace("\r", " ").replace("\n", " ")));
    }
}
