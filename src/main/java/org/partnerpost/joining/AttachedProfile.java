package org.partnerpost.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.Attachment;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.specialist.Profile;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What the files of a mail tell of its sender. Pure.
 *
 * @param form the last filled table or JSON; empty where none is attached
 * @param texts of documents and of plain text, without greeting and closing
 * @param unread names of files that could not be read; a picture, a card and a calendar are none that should be
 */
record AttachedProfile(Optional<Profile> form, List<String> texts, List<String> unread) {
    /** So much of a document is read: a profile is shorter, and what goes on is no profile. */
    private static final int LONGEST = 20_000;

    private static final String CELLS = "\\s*[;\t]\\s*|,";
    private static final Phrases COLUMNS = Phrases.of("joining/columns");
    /** What people separate by commas, where the table itself does not. */
    private static final List<String> LISTS =
            List.of("skills", "products", "places", "languages", "roles", "industries");

    AttachedProfile {
        texts = List.copyOf(texts);
        unread = List.copyOf(unread);
    }

    /**
     * @param mail with the texts of its documents
     * @param from who it comes from: a profile is always its sender's own
     */
    static AttachedProfile of(ParsedMail mail, Mailbox from, ProfileReader forms) {
        Optional<Profile> form = Optional.empty();
        List<String> texts = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Attachment file : mail.attachments()) {
            Optional<Profile> filled = form(file, from, forms);
            if (filled.isPresent()) {
                form = filled;
            } else if (isTable(file) && !file.text().isBlank()) {
                texts.add(lines(file.text()));
            } else if (file.isProse() && !isForm(file)) {
                texts.add(words(file));
            } else if (!file.isBeside()) {
                unread.add(file.name());
            }
        }
        return new AttachedProfile(form, texts, unread);
    }

    /** The first document that tells something, or the mail's own words. */
    static String insteadOf(ParsedMail mail, Predicate<String> tells) {
        return mail.attachments().stream()
                .filter(file -> file.isProse() && !isForm(file))
                .map(AttachedProfile::words)
                .filter(tells)
                .findFirst()
                .orElse(mail.body());
    }

    /** Whether it names its columns downwards. */
    private static boolean isList(Attachment file) {
        List<String> first = file.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(CELLS, 2)[0])
                .toList();
        return isTable(file)
                && first.size() > 1
                && first.stream()
                        .allMatch(name -> COLUMNS.meaning(Words.loose(name)).isPresent());
    }

    /** A table of two columns is a list of what somebody is: "Firm;Contoso", "Skills;Azure, SAP". */
    private static String lines(String table) {
        return table.lines()
                .map(line -> line.replaceFirst(CELLS, ": ").replace(';', ','))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Attachment file) {
        return OwnWords.of(
                file.text().substring(0, Math.min(LONGEST, file.text().length())));
    }

    /** The firm that a document has for its heading. */
    Optional<String> firm(Mailbox from) {
        return texts.stream()
                .flatMap(text -> SignatureFirm.heading(text).or(() -> SignatureFirm.heading(text, from)).stream())
                .findFirst();
    }

    private static boolean isForm(Attachment file) {
        return isTable(file) || isJson(file);
    }

    private static boolean isTable(Attachment file) {
        return file.type().equals("text/csv") || isNamed(file, ".csv");
    }

    private static boolean isJson(Attachment file) {
        return file.type().equals("application/json") || isNamed(file, ".json");
    }

    private static boolean isNamed(Attachment file, String end) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(end);
    }

    private static Optional<Profile> form(Attachment file, Mailbox from, ProfileReader forms) {
        if (!isForm(file) || file.text().isBlank() || isList(file)) {
            return Optional.empty();
        }
        Iterator<SourceRow> rows = isJson(file)
                ? JsonRows.ofLines(source(file.text().replace("\r", " ").replace("\n", " ")))
                : new CsvRows(source(file.text()));
        return rows.hasNext() && rows.next() instanceof SourceRow.Filled row
                ? profile(row.form(), from, forms)
                : Optional.empty();
    }

    private static Optional<Profile> profile(ObjectNode form, Mailbox from, ProfileReader forms) {
        named(form);
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
        return forms.read(form, "mail") instanceof ProfileForm.Complete complete
                ? Optional.of(complete.profile())
                : Optional.empty();
    }

    /** The names that people give to columns of their own. */
    private static void named(ObjectNode form) {
        List<String> columns = new ArrayList<>();
        form.fieldNames().forEachRemaining(columns::add);
        for (String column : columns) {
            COLUMNS.meaning(Words.loose(column))
                    .filter(field -> !form.has(field) && !form.path(column).isContainerNode())
                    .ifPresent(field -> form.set(field, form.remove(column)));
        }
    }

    private static BufferedReader source(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
