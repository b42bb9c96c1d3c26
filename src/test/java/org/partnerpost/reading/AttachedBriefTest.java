package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.mime.document.Documents;

/** A need whose details stand in an attached document. */
class AttachedBriefTest {
    private static final OpportunityReader READER = OpportunityReader.standard();
    private static final String[] BRIEF = {
        "We need a Business Central consultant in Munich.",
        "Start: 1 March 2027",
        "Duration: 3 months",
        "Day rate: 700 EUR"
    };

    @Test
    void theFieldsAreReadFromTheDocument() {
        for (String name : List.of("brief.pdf", "brief.docx", "brief.odt", "brief.txt")) {
            byte[] content = switch (name) {
                case "brief.pdf" -> Documents.pdf(BRIEF);
                case "brief.docx" -> Documents.docx(BRIEF);
                case "brief.odt" -> Documents.odt(BRIEF);
                default -> String.join("\n", BRIEF).getBytes();
            };
            String type = name.endsWith(".txt") ? "text/plain" : "application/octet-stream";
            JsonNode read = read(Documents.mail("Hello, please see the attached brief.", name, type, content));
            JsonNode start = read.path("need").path("startDate");
            assertThat(start.path("value").asText()).as(name).isEqualTo("2027-03-01");
            JsonNode evidence = start.path("evidence").path(0);
            assertThat(evidence.path("in").asText()).isEqualTo(name);
            String text = read.path("attachments").path(0).path("text").asText();
            assertThat(text.substring(
                            evidence.path("start").asInt(), evidence.path("end").asInt()))
                    .isEqualTo("1 March 2027");
            assertThat(read.path("need").path("duration").path("value").asText())
                    .isEqualTo("P3M");
            assertThat(read.path("need").path("rate").path("value").path("max").asInt())
                    .isEqualTo(700);
            assertThat(read.path("need").path("skills").toString()).contains("dynamics-365-business-central");
        }
    }

    @Test
    void noneOfItsWordsComesIntoNameOrSummary() {
        JsonNode need = read(Documents.mail(
                        "Hello, please see the attached brief.",
                        "brief.docx",
                        "application/octet-stream",
                        Documents.docx(BRIEF)))
                .path("need");
        assertThat(need.path("summary").toString()).doesNotContain("consultant");
    }

    @Test
    void whatCouldNotBeReadIsTold() {
        JsonNode read = read(Documents.mail(
                "We need help with Business Central.", "brief.pdf", "application/pdf", Documents.pdf("secret", BRIEF)));
        assertThat(read.path("problems").toString()).contains("attachment brief.pdf", "is locked with a password");
    }

    private static JsonNode read(byte[] bytes) {
        ParsedMail mail = MimeReader.standard().readWithDocuments(bytes);
        NeedsOfMail needs = READER.readEach(Writing.of(mail, mail.date()));
        return Transcript.of(Optional.empty(), mail, "need", Optional.of(needs), List.of());
    }
}
