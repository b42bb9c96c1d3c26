package org.partnerpost.mime.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The block of From, Sent, To, Subject that Outlook and others put over a quoted mail, in many languages. */
final class QuotedHeader {
    private enum Label {
        FROM,
        DATE,
        TO,
        SUBJECT,
        OTHER
    }

    private static final Map<Label, Set<String>> NAMES = Map.of(
            Label.FROM,
            Set.of("from", "von", "de", "da", "van", "od", "från", "fra", "от", "від", "发件人", "寄件者", "差出人"),
            Label.DATE,
            Set.of(
                    "date",
                    "sent",
                    "gesendet",
                    "datum",
                    "envoyé",
                    "envoyé le",
                    "enviado",
                    "enviado el",
                    "enviada em",
                    "enviado em",
                    "enviada",
                    "fecha",
                    "inviato",
                    "data",
                    "verzonden",
                    "wysłano",
                    "data wysłania",
                    "skickat",
                    "sendt",
                    "dato",
                    "отправлено",
                    "дата",
                    "发送时间",
                    "日期",
                    "送信日時",
                    "datum/uhrzeit",
                    "отправлен",
                    "надіслано"),
            Label.TO,
            Set.of("to", "an", "à", "para", "a", "aan", "do", "till", "til", "кому", "收件人", "宛先"),
            Label.SUBJECT,
            Set.of(
                    "subject",
                    "betreff",
                    "objet",
                    "asunto",
                    "oggetto",
                    "assunto",
                    "onderwerp",
                    "temat",
                    "ämne",
                    "emne",
                    "тема",
                    "主题",
                    "主旨",
                    "件名",
                    "betr."),
            Label.OTHER,
            Set.of(
                    "cc",
                    "kopie",
                    "kopia",
                    "kopi",
                    "copie",
                    "dw",
                    "bcc",
                    "reply-to",
                    "reply to",
                    "antwort an",
                    "répondre à",
                    "importance",
                    "priority",
                    "wichtigkeit",
                    "attachments",
                    "anlagen",
                    "копия",
                    "抄送"));

    private static final Map<String, Label> LABELS = new HashMap<>();

    static {
        NAMES.forEach((label, names) -> names.forEach(name -> LABELS.put(name, label)));
    }

    private static final int MAX_LINES = 16;
    private static final int MAX_NAME = 20;

    private QuotedHeader() {}

    /**
     * @return where the block ends that begins at this line; {@code at} where none does: there must be enough labels in the lines
     *     below to be a header and not a list
     */
    static int end(List<String> lines, int at) {
        Optional<Label> first = label(lines.get(at));
        if (first.isEmpty() || first.get() == Label.OTHER) {
            return at;
        }
        var seen = EnumSet.of(first.get());
        int end = at + 1;
        int unlabelled = 0;
        for (int i = at + 1; i < Math.min(lines.size(), at + MAX_LINES) && unlabelled <= 2; i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            Optional<Label> label = label(line);
            label.ifPresent(seen::add);
            unlabelled = label.isPresent() ? 0 : unlabelled + 1;
            end = label.isPresent() ? i + 1 : end;
        }
        boolean addressed = seen.contains(Label.DATE) || seen.contains(Label.TO);
        boolean header = seen.contains(Label.FROM) && addressed && (seen.contains(Label.SUBJECT) || seen.size() >= 3);
        if (!header) {
            return at;
        }
        while (end < lines.size() && !lines.get(end).isBlank() && lines.get(end).startsWith(" ")) {
            end++; // the folded rest of a long recipient list
        }
        return end;
    }

    private static Optional<Label> label(String line) {
        String text = line.length() > 200 ? line.substring(0, 200) : line;
        text = text.replace("*", "").replace('：', ':').strip();
        int colon = text.indexOf(':');
        if (colon < 1 || colon > MAX_NAME) {
            return Optional.empty();
        }
        String name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(LABELS.get(name));
    }
}
