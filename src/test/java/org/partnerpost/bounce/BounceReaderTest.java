package org.partnerpost.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mime.Corpora;
import org.partnerpost.mime.MimeReader;

/** What returned mail says. */
class BounceReaderTest {
    /** Which class each reason of the corpus belongs to, in the contract's words; several where the corpus itself is of two minds. */
    private static final Map<String, String> CLASSES = Arrays.stream("""
            userunknown=hard hostunknown=hard hasmoved=hard notaccept=hard|soft mailboxfull=full blocked=blocked badreputation=blocked
            spamdetected=blocked requireptr=blocked toomanyconn=blocked speeding=blocked rejected=blocked|policy policyviolation=policy
            authfailure=policy securityerror=policy norelaying=policy notcompliantrfc=policy virusdetected=policy mesgtoobig=policy
            exceedlimit=policy expired=soft|none networkerror=soft systemerror=soft systemfull=soft mailererror=soft delivered=none
            vacation=none filtered=other suspend=other onhold=other syntaxerror=other undefined=other feedback=other
            """.split("\\s+"))
            .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> pair.split("=")[1]));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            failed    | 5.1.1  | smtp; 550 5.1.1 user unknown                                   | hard
            failed    | 5.2.2  | smtp; 552 5.2.2 mailbox full                                   | full
            failed    | 4.2.2  | smtp; 452 4.2.2 over quota                                     | full
            failed    | 5.7.1  | smtp; 554 5.7.1 blocked using zen.spamhaus.org                 | blocked
            failed    | 5.7.26 | smtp; 550 5.7.26 Unauthenticated email is not accepted         | policy
            failed    | 5.3.4  | smtp; 552 5.3.4 message too big                                | policy
            failed    | 4.4.7  | smtp; delivery time expired                                    | soft
            failed    | 4.4.1  | connection timed out                                           | soft
            failed    | 4.1.1  | smtp; 450 4.1.1 user unknown                                   | soft
            failed    | 5.1.2  | smtp; 550 Host unknown                                         | hard
            failed    | 5.1.6  | smtp; 550 has moved                                            | hard
            failed    | 5.0.0  | smtp; 550 No such user here                                    | hard
            failed    | 5.0.0  | smtp; 521 host does not accept mail                            | hard
            failed    | 5.7.25 | smtp; 550 5.7.25 no PTR                                        | blocked
            failed    | 5.7.1  | smtp; 550 5.7.1 refused                                        | policy
            delayed   | 4.4.1  | smtp; connection timed out                                     | none
            delivered | 2.1.5  | smtp; 250 delivered                                            | none
            relayed   | 2.1.9  |                                                                | none
            expanded  | 2.2.1  |                                                                | none
            failed    | 5.1.1  |                                                                | hard
            failed    | 5.7.1  |                                                                | policy
            failed    | 4.3.0  |                                                                | soft
            failed    | 5.2.1  | smtp; 550 account suspended                                    | other
            failed    | 5.1.1  | x-postfix; Recipient address rejected: User unknown in table   | hard
            """)
    void aStatusReportIsClassed(String action, String status, String diagnosis, String kind) {
        BounceLine line = new BounceReader()
                .read(MimeReader.standard().read(report(action, status, diagnosis == null ? "" : diagnosis)))
                .getFirst();
        assertThat(line.kind().word()).isEqualTo(kind);
        assertThat(line.recipient()).isEqualTo("a@b.example");
        assertThat(line.status()).isEqualTo(status);
        assertThat(line.action()).isEqualTo(action);
    }

    @Test
    void thePlainTextOfQmailIsReadToo() {
        String mail = """
                From: MAILER-DAEMON@mx.example
                To: bounce@partnerpost.localhost
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <kim@b.example>:
                192.0.2.1 does not like recipient.
                Remote host said: 550 5.1.1 unknown user

                --- Below this line is a copy of the message.

                To: other@c.example
                """;
        assertThat(new BounceReader().read(MimeReader.standard().read(mail.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        new BounceLine("kim@b.example", "5.1.1", BounceLine.Kind.HARD, "user unknown", "failed"));
    }

    /** The floors are what was reached; a change may only raise them. */
    @Test
    void ofTheReturnedMailOfTheWorldMostIsClassedRightly() throws IOException {
        int right = 0;
        int hard = 0;
        int hardFound = 0;
        List<String> wrong = new ArrayList<>();
        List<String> truth = Files.readAllLines(Corpora.set("sisimai").resolve("truth.tsv"));
        for (String row : truth.subList(1, truth.size())) {
            String[] cells = row.split("\t", -1);
            List<BounceLine> lines = read(Corpora.set("sisimai").resolve(cells[0]));
            int index = Integer.parseInt(cells[1]) - 1;
            String found = index < lines.size() ? lines.get(index).kind().word() : "nothing";
            boolean same = List.of(CLASSES.getOrDefault(cells[4], "other").split("\\|"))
                    .contains(found);
            right += same ? 1 : 0;
            hard += cells[5].equals("true") ? 1 : 0;
            hardFound += cells[5].equals("true") && found.equals("hard") ? 1 : 0;
            if (!same) {
                wrong.add(cells[0] + " " + cells[4] + ": " + found);
            }
        }
        assertThat(right).as(String.join("\n", wrong)).isGreaterThanOrEqualTo((int) ((truth.size() - 1) * 0.75));
        assertThat(hardFound).isGreaterThanOrEqualTo((int) (hard * 0.92));
    }

    private static List<BounceLine> read(Path mail) throws IOException {
        return new BounceReader().read(MimeReader.standard().read(Files.readAllBytes(mail)));
    }

    private static byte[] report(String action, String status, String diagnosis) {
        String mail = """
                From: MAILER-DAEMON@mx.example
                To: bounce@partnerpost.localhost
                Subject: Returned
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Report
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; a@b.example
                Action: %s
                Status: %s
                Diagnostic-Code: %s
                --b--
                """.formatted(action, status, diagnosis);
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
