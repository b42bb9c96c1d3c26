package org.partnerpost.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** The language of a short mail, by its most common words, where its program does not say. */
final class MailLanguage {
    private static final List<String> KNOWN = List.of("en", "de", "fr", "es");

    private MailLanguage() {}

    /** BCP 47; English where nothing tells. */
    static String of(ParsedMail mail) {
        Map<String, Integer> counts = new HashMap<>();
        for (Hit hit : Phrases.of("joining/common-words").in(Words.loose(mail.subject() + "\n" + mail.body()))) {
            counts.merge(hit.value(), 1, Integer::sum);
        }
        Optional<String> told = mail.language()
                .map(tag -> tag.split("[-,;]", 2)[0].strip().toLowerCase(java.util.Locale.ROOT))
                .filter(KNOWN::contains);
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> told)
                .orElse("en");
    }
}
