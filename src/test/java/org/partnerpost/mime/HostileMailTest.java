package org.partnerpost.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Originator;

/** The hostile set: attacks and accidents, each with what must come of it as far as reading goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMailTest {
    /** Families whose verdict is the reader's own; the others are held or refused by later stages. */
    private static final Set<String> JUDGED_HERE = Set.of("mime", "bomb", "html", "charset", "redos", "injection");
    /** Held because of their sender or by being a loop, not by their structure. */
    private static final Set<String> HELD_BY_SENDER = Set.of("085", "086");

    private final MimeReader reader = MimeReader.standard();
    private List<Corpora.Hostile> mails;

    @BeforeAll
    void unpack() throws IOException {
        mails = Corpora.hostile();
        reader.read(mails.getFirst().mail());
    }

    List<Corpora.Hostile> all() {
        return mails;
    }

    List<Corpora.Hostile> judgedHere() {
        return mails.stream()
                .filter(m -> JUDGED_HERE.contains(m.family()) && !HELD_BY_SENDER.contains(m.id()))
                .toList();
    }

    List<Corpora.Hostile> ofIdentity() {
        return mails.stream()
                .filter(m -> m.family().equals("identity") || HELD_BY_SENDER.contains(m.id()))
                .toList();
    }

    List<Corpora.Hostile> html() {
        return mails.stream().filter(m -> m.family().equals("html")).toList();
    }

    List<Corpora.Hostile> heldAttachments() {
        return mails.stream()
                .filter(m -> m.family().equals("attach") && m.expect().equals("HOLD"))
                .toList();
    }

    @Test
    void theSetIsWhole() {
        assertThat(mails).hasSize(156);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReadInTimeAndSanely(Corpora.Hostile hostile) {
        CorporaTest.isSane(CorporaTest.readInTime(reader, hostile.mail()));
    }

    @ParameterizedTest
    @MethodSource("judgedHere")
    void isQuarantinedExactlyWhereItMustNotGoOn(Corpora.Hostile hostile) {
        ParsedMail mail = reader.read(hostile.mail());
        if (hostile.expect().equals("ACCEPT")) {
            assertThat(mail.quarantine()).as(hostile.must()).isEmpty();
            assertThat(mail.body()).isNotBlank();
        } else {
            assertThat(mail.quarantine()).as(hostile.must()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ofIdentity")
    void namesASenderOnlyWhereItIsPlain(Corpora.Hostile hostile) {
        Originator originator = reader.read(hostile.mail()).originator();
        boolean plain = originator instanceof Originator.Single single
                && single.cautions().isEmpty();
        assertThat(plain).as(hostile.must()).isEqualTo(hostile.expect().equals("ACCEPT"));
        if (plain) {
            assertThat(((Originator.Single) originator).mailbox().address())
                    .isEqualTo(MailAddress.of("pat@buyer.example"));
        }
    }

    @ParameterizedTest
    @MethodSource("heldAttachments")
    void tellsWhatIsDangerousInAttachments(Corpora.Hostile hostile) {
        assertThat(reader.read(hostile.mail()).attachments())
                .as(hostile.must())
                .anySatisfy(part -> assertThat(part.cautions()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("html")
    void showsNoTextThatIsHiddenOrScript(Corpora.Hostile hostile) {
        assertThat(reader.read(hostile.mail()).text())
                .contains("need")
                .doesNotContain("alert(", "approve approve", "onerror", "<img");
    }

    @Test
    void cutsWhatIsTooLongAndSaysSo() {
        for (String id : List.of("082", "084")) {
            ParsedMail mail = reader.read(mail(id));
            assertThat(mail.problems()).isNotEmpty();
            assertThat(mail.references()).hasSizeLessThanOrEqualTo(50);
        }
    }

    @Test
    void readsEachOddityAsItIsMeant() {
        Map<String, String> bodies = Map.of(
                "072",
                "Data architect",
                "073",
                "Data architect",
                "091",
                "Data architect",
                "096",
                "Data architect",
                "111",
                "für",
                "112",
                "We need a dev",
                "087",
                "We need a Data architect",
                "088",
                "a dev for 3 months");
        bodies.forEach(
                (id, words) -> assertThat(reader.read(mail(id)).body()).as(id).contains(words));
        assertThat(reader.read(mail("113")).text()).doesNotContain("<").contains("\uFFFD");
        assertThat(reader.read(mail("107")).text()).doesNotContain("<script");
        assertThat(reader.read(mail("006")).messageId()).isEmpty();
        assertThat(reader.read(mail("053")).quarantine()).containsExactly(Quarantine.TOO_MANY_HOPS);
        assertThat(reader.read(mail("032")).quarantine()).containsExactly(Quarantine.TWO_SUBJECTS);
        assertThat(reader.read(mail("055")).dispositionNotification()).isTrue();
    }

    @Test
    void findsThePartsOfReports() {
        assertThat(reader.read(mail("057")).reports())
                .extracting(ReportPart::kind)
                .contains(ReportPart.Kind.DELIVERY_STATUS);
        assertThat(reader.read(mail("064")).reports())
                .extracting(ReportPart::kind)
                .contains(ReportPart.Kind.FEEDBACK);
    }

    private byte[] mail(String id) {
        return mails.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow()
                .mail();
    }
}
