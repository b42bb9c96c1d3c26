package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/**
 * A thousand answers, each with canaries wherever a mail can carry who wrote it: signature, quote, header, HTML, attachment, encoded
 * name, disclaimer. None of them may be in anything that goes to the other side before both have said yes.
 */
@QuarkusTest
class CanaryTest {
    private static final int MESSAGES = 1_000;
    private static final int NEEDS = 20;
    private static final List<String> CANARIES =
            List.of("canar", "kanari", "ryfinch", "vogelweg", "5550", "piepmatz", "555-0", "zwitscher", "zelda");

    /** Drawn at random, so that it may spell any short word. */
    private static final Pattern TOKEN = Pattern.compile("(?<![a-z2-7])[a-z2-7]{26,}(?![a-z2-7])");

    private static final List<String> SAYINGS = List.of(
            "Yes, we can start on 11 January.",
            "How many users are there?",
            "Yes please, I am Cana Ryfinch and we did this twice.",
            "Could you tell us which modules are used? Write to cana@canarybird.example",
            "Ja, gerne. Mehr unter https://canarybird.example/cana oder www.canarybird.example.",
            "Gibt es Schulungen? Tel. +49 89 5550 1234",
            "What is the rate? Call 0049 (89) 5550-1234 or cana (at) canarybird (dot) example",
            "Yes, Canarybird Labs has two people free, says RYFINCH.",
            "Oui, avec plaisir. Cana Ryfinch, Canarybird Labs",
            "¿Es remoto? Mi correo: cana.ryfinch@canarybird.example",
            "Is it remote? My site is canarybird.example/team and my name is C\u00adana R\u200byfinch",
            "Yes! See linkedin.com/in/canaryfinch",
            "Yes, ask Zelda Zwitscher in our team.",
            "When does it start? Call Dr. Zwitscher, she plans it.",
            "Ja. Mein Kollege Zwitscher hat das gemacht, fragen Sie Zelda Zwitscher.",
            "Oui, contactez Mme Zwitscher.",
            "Sí, pregunte por Zelda Zwitscher.");

    private static final List<String> ENDINGS = List.of(
            "",
            "\n\n-- \nCana Ryfinch\nCanarybird Labs GmbH\nVogelweg 7\n+49 89 5550 1234",
            "\n\nBest regards\nCana Ryfinch\nCanarybird Labs GmbH, Vogelweg 7, Tel. 089/5550123",
            "\n\nViele Grüße\nCana Ryfinch\n\nCanarybird Labs GmbH · Vogelweg 7 · HRB 5550",
            "\n\nCana Ryfinch\nCanarybird Labs GmbH\nM: +49 (0)171 5550123",
            "\n\nSent from my iPhone, Cana",
            "\n\nOn Mon, 16 Nov 2026 at 10:00, Cana Ryfinch <cana@canarybird.example> wrote:\n> Canarybird, Vogelweg 7\n> piepmatz",
            "\n\n-----Original Message-----\nFrom: Cana Ryfinch <cana@canarybird.example>\nSent: Monday\nTo: x\nSubject: piepmatz\n\nVogelweg 7",
            "\n\nThis e-mail is confidential and intended only for the addressee. Canarybird Labs GmbH, Vogelweg 7.\nIf you are not the intended recipient, please delete it.",
            "\n\nCordialement,\nCana Ryfinch\nPiepmatz 7");

    @Inject
    RelayBed bed;

    @Test
    void nothingThatTellsWhoWroteItReachesTheOtherSide() {
        List<Opportunity> needs = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            String one = UUID.randomUUID().toString().substring(0, 8);
            Opportunity need = bed.need("Cana Ryfinch", "cana.ryfinch." + one + "@canarybird.example");
            Specialist specialist =
                    bed.canary("Canarybird Labs GmbH", "Cana Ryfinch", "cana." + one + "@kanari.example");
            Invitation invitation = bed.asked(need, specialist);
            bed.says(specialist, invitation, "How many users are there?");
            String ofSpecialist = bed.token("reply", "specialist " + specialist.id(), "invitation " + invitation.id());
            String ofRequester = bed.token("reply", "requester", "opportunity " + need.id());
            String requester =
                    need.requester().orElseThrow().mailbox().address().toString();
            for (int k = 0; k < MESSAGES / NEEDS; k++) {
                int seed = i * (MESSAGES / NEEDS) + k;
                boolean back = k % 5 == 4;
                String text = back ? "How soon could you start? Cana Ryfinch" : SAYINGS.get(seed % SAYINGS.size());
                bed.raw(
                        back ? ofRequester : ofSpecialist,
                        message(
                                back ? requester : specialist.address().toString(),
                                text + ENDINGS.get(seed / SAYINGS.size() % ENDINGS.size()),
                                seed));
            }
            needs.add(need);
        }
        int relayed = 0;
        for (Opportunity need : needs) {
            for (Sent letter : bed.letters(need)) {
                boolean introduces = letter.kind().contains("introduced");
                assertThat(introduces).as("nobody said yes on both sides").isFalse();
                String visible = letter.mail().text() + letter.mail().subject() + decoded(letter);
                String folded = TOKEN.matcher(visible).replaceAll("").toLowerCase(Locale.ROOT);
                assertThat(CANARIES).as(visible).noneMatch(folded::contains);
                relayed += letter.kind().matches(".*(interested|asks)") ? 1 : 0;
            }
        }
        assertThat(relayed).isGreaterThan(MESSAGES / 2);
    }

    /** All of a letter but the line that says to whom it goes: header lines and every part, decoded. */
    private static String decoded(Sent letter) {
        String raw = letter.raw();
        int end = raw.indexOf("\r\n\r\n");
        // A confirmation goes back to who wrote, and names the mail it answers.
        String own = letter.kind().matches(".*(taken|unclear|held)") ? "|In-Reply-To|References" : "";
        String header = raw.substring(0, end).replaceAll("(?m)^(?:To" + own + "): .*(?:\r\n[ \t].*)*", "");
        StringBuilder all = new StringBuilder(header);
        for (String part : raw.substring(end).split("\r\n--=_")) {
            int body = part.indexOf("\r\n\r\n");
            if (body > 0) {
                String content = part.substring(body + 4);
                all.append(
                        part.contains("base64")
                                ? new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8)
                                : unquoted(content));
            }
        }
        return all.toString();
    }

    private static String unquoted(String text) {
        byte[] in = text.replace("=\r\n", "").getBytes(StandardCharsets.UTF_8);
        var out = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '=' && i + 2 < in.length) {
                out.write(Integer.parseInt(new String(in, i + 1, 2, StandardCharsets.US_ASCII), 16));
                i += 2;
            } else {
                out.write(in[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Plain, HTML alone, both, or with attachments whose names and contents tell. */
    private static String message(String from, String text, int seed) {
        String name = seed % 3 == 0 ? "=?utf-8?B?" + base64("Cana Ryfinch (Piepmatz)") + "?=" : "Cana Ryfinch";
        String header = "From: " + name + " <" + from + ">\r\nReply-To: <piepmatz@canarybird.example>\r\n"
                + "Organization: Canarybird Labs\r\nX-Originating-IP: 198.51.100.55\r\nX-Piepmatz: Vogelweg\r\n"
                + "Received: from canarybird.example (canarybird.example [198.51.100.55])\r\n"
                + "To: reply@partnerpost.localhost\r\nSubject: Re: piepmatz\r\nMessage-ID: <" + UUID.randomUUID()
                + "@canarybird.example>\r\nMIME-Version: 1.0\r\n";
        String html = "<html><head><title>Canarybird</title><style>.piepmatz{}</style></head><body><p>"
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>")
                + "</p><!-- Canarybird --></body></html>";
        return switch (seed % 4) {
            case 0 -> header + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text.replace("\n", "\r\n") + "\r\n";
            case 1 -> header + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n";
            case 2 ->
                header + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n" + plain(text) + "--b\r\n"
                        + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n--b--\r\n";
            default ->
                header + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + plain(text) + "--b\r\n"
                        + "Content-Type: application/pdf; name=\"canarybird.pdf\"\r\n"
                        + "Content-Disposition: attachment; filename=\"ryfinch-profile.pdf\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + base64("Canarybird, Vogelweg 7") + "\r\n"
                        + "--b\r\nContent-Type: text/vcard; charset=utf-8\r\n\r\nBEGIN:VCARD\r\nFN:Cana Ryfinch\r\n"
                        + "END:VCARD\r\n--b--\r\n";
        };
    }

    private static String plain(String text) {
        return "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text.replace("\n", "\r\n") + "\r\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
