package org.partnerpost.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.Attachment;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.mime.Problem;
import org.partnerpost.mime.Quarantine;
import org.partnerpost.opportunity.Need;

/**
 * All that was understood of a mail, as JSON: the shape that the command {@code read} prints and {@code needs:read} answers. A
 * field that is not known is left out. {@code expressions} holds all that the body says of time and money, used or not.
 */
public final class Transcript {
    private static final List<String> CHECKS = List.of("spf", "dkim", "dmarc", "arc", "identity");

    private Transcript() {}

    /**
     * One recipient of returned mail.
     *
     * @param kind hard, soft, blocked, full, policy, other or none
     */
    public record Returned(String recipient, String status, String kind, String reason, String action) {}

    /**
     * @param file where the mail was found, as its reader knows it; empty where it came in a request
     * @param kind what it is: need, answer, joining, command, bounce, complaint, automatic, noise or unreadable
     * @param needs what is asked for; empty for mail that is no need. Where these are several, {@code need} is what the mail as a whole says,
     *     {@code needs} holds each as the opportunity that it becomes, and where they are roles of one project {@code roleSlots} tells them
     *     side by side
     * @param returned recipients of returned mail; empty for other mail
     */
    public static ObjectNode of(
            Optional<String> file, ParsedMail mail, String kind, Optional<NeedsOfMail> needs, List<Returned> returned) {
        Optional<Reading> reading = needs.map(NeedsOfMail::whole);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        file.ifPresent(name -> json.put("file", name));
        mail.messageId().ifPresent(id -> json.put("messageId", id.value()));
        from(json.putObject("from"), mail.originator());
        ArrayNode to = json.putArray("to");
        mail.to().stream().map(Mailbox::address).forEach(address -> to.add(address.toString()));
        json.put("subject", mail.subject());
        mail.date().ifPresent(date -> json.put("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date)));
        json.put("kind", kind);
        json.put(
                "language",
                reading.map(Reading::language)
                        .orElseGet(() -> LanguageDetection.of(mail.body().isBlank() ? mail.text() : mail.body())
                                .code()));
        json.put("text", mail.text());
        json.put("body", mail.body());
        json.put("quoted", mail.quoted());
        if (!mail.forwarded().isEmpty()) {
            json.put("forwarded", mail.forwarded());
            json.put("forwardedFrom", mail.forwardedFrom());
        }
        json.put("signature", mail.signature());
        attachments(json.putArray("attachments"), mail.attachments());
        ObjectNode authenticity = json.putObject("authenticity");
        CHECKS.forEach(check -> authenticity.put(check, "none"));
        reading.map(Reading::need).ifPresent(need -> {
            NeedJson.write(json.putObject("need"), need);
            inForwarded(json.path("need"), Writing.of(mail, Optional.empty()).forwardedFrom());
        });
        needs.filter(NeedsOfMail::areSeveral).ifPresent(several -> {
            ArrayNode each = json.putArray("needs");
            List<Need> single =
                    several.each().stream().map(one -> one.reading().need()).toList();
            single.forEach(one -> NeedJson.write(each.addObject(), one));
            int forwarded = Writing.of(mail, Optional.empty()).forwardedFrom();
            inForwarded(each, forwarded);
            if (several.oneProject()) {
                ArrayNode slots = json.withObjectProperty("need").putArray("roleSlots");
                NeedJson.slots(slots, single);
                inForwarded(slots, forwarded);
            }
        });
        ExpressionsJson.write(
                json.putArray("expressions"),
                "body",
                mail.body(),
                json.path("language").asText(),
                mail.date().map(OffsetDateTime::toLocalDate));
        if (!returned.isEmpty()) {
            ArrayNode bounce = json.putArray("bounce");
            returned.forEach(line -> returned(bounce.addObject(), line));
        }
        problems(json.putArray("problems"), mail);
        return json;
    }

    /** The reader counts what is passed on as going on from the body; outside each text has its own places. */
    private static void inForwarded(JsonNode node, int from) {
        if (node instanceof ObjectNode evidence
                && evidence.path("in").asText().equals("body")
                && evidence.path("start").asInt() >= from) {
            int start = evidence.path("start").asInt() - from;
            int end = evidence.path("end").asInt() - from;
            evidence.put("in", "forwarded").put("start", start).put("end", end);
        }
        node.forEach(child -> inForwarded(child, from));
    }

    /** A need alone, with the design's names. */
    public static ObjectNode of(Need need) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        NeedJson.write(json, need);
        return json;
    }

    /** A mail that could not be read at all. */
    public static ObjectNode unreadable(String file, String problem) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file);
        json.put("kind", "unreadable");
        json.putArray("problems").addObject().put("where", "mail").put("what", problem);
        return json;
    }

    private static void from(ObjectNode json, Originator originator) {
        switch (originator) {
            case Originator.Single single -> {
                json.put("address", single.mailbox().address().toString());
                if (!single.mailbox().name().isEmpty()) {
                    json.put("name", single.mailbox().name());
                }
                json.put("single", true);
            }
            case Originator.Refused refused -> json.put("single", false);
        }
    }

    private static void attachments(ArrayNode json, List<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            ObjectNode one = json.addObject()
                    .put("name", attachment.name())
                    .put("type", attachment.type())
                    .put("bytes", attachment.bytes());
            if (attachment.isProse()) {
                one.put("text", attachment.text());
            }
        }
    }

    private static void returned(ObjectNode json, Returned line) {
        json.put("recipient", line.recipient());
        if (!line.status().isEmpty()) {
            json.put("status", line.status());
        }
        json.put("class", line.kind()).put("reason", line.reason()).put("action", line.action());
    }

    private static void problems(ArrayNode json, ParsedMail mail) {
        for (Problem problem : mail.problems()) {
            json.addObject().put("where", problem.where()).put("what", problem.what());
        }
        mail.quarantine().stream()
                .sorted()
                .map(Quarantine::words)
                .forEach(words -> json.addObject().put("where", "mail").put("what", words));
        if (mail.originator() instanceof Originator.Refused refused) {
            json.addObject()
                    .put("where", "header From")
                    .put("what", refused.refusal().words());
        }
    }
}
