package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.mime.document.Documents;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;

/** Mails that leave it to an attached file to say what somebody can do. */
@QuarkusTest
class AttachedProfileTest extends KnownSpecialistBed {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final byte[] PROFILE = Documents.docx(
            "Weber Consulting GmbH",
            "We do Power BI and SAP in Austria and Switzerland.",
            "Languages: German, English");

    @Test
    void aDocumentBecomesAProfileThatIsReadBackAndCountsAfterAYes() {
        attached(JOIN, "see attached", "profile.docx", DOCX, PROFILE);
        assertThat(find()).isEmpty();
        Got readBack = post.last(dana);
        assertThat(readBack.text()).contains("Weber Consulting GmbH", "Power BI", "Austria, Switzerland");
        post.mail(dana, readBack.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().skills()).contains("power-bi");
    }

    @Test
    void aMembersNewProfileIsReadBackFromTheDocumentAndTakesThePlaceOfTheOldAfterAYes() {
        Specialist weber = known();
        attached(JOIN, "Our new profile is attached.", "profile.docx", DOCX, PROFILE);
        assertThat(find().orElseThrow().profile()).isEqualTo(weber.profile());
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/change-proposed");
        assertThat(asked.text()).contains("Power BI", "Austria, Switzerland");
        post.mail(dana, asked.replyTo(), "yes");
        Profile now = find().orElseThrow().profile();
        assertThat(now.organization()).isEqualTo("Weber Consulting GmbH");
        assertThat(now.skills()).contains("power-bi").doesNotContain("azure");
    }

    @Test
    void aDocumentInAReplyIsAskedAboutAsWell() {
        Specialist weber = known();
        attached(token(weber), "Please find our new profile attached.", "profile.docx", DOCX, PROFILE);
        assertThat(find().orElseThrow().profile()).isEqualTo(weber.profile());
        assertThat(post.last(dana).kind()).isEqualTo("specialist/change-proposed");
    }

    @Test
    void whereTheReplyItselfSaysWhatIsWantedItsDocumentChangesNothing() {
        Specialist weber = known();
        attached(token(weber), "also Austria, please. Our profile is attached.", "profile.docx", DOCX, PROFILE);
        Profile now = find().orElseThrow().profile();
        assertThat(now.places()).containsExactly("DE", "AT");
        assertThat(now.skills()).containsExactly("azure");
    }

    @Test
    void aFilledFormMayBeAttachedAndIsItsSendersOwn() {
        attached(
                JOIN,
                "see attached",
                "profile.json",
                "application/json",
                ("{\"organization\": \"Weber\", \"contact\": {\"email\": \"other@x.example\"},"
                                + " \"skills\": [{\"name\": \"Azure\", \"level\": \"expert\"}], \"places\": [\"DE\"],"
                                + " \"consent\": {\"textVersion\": \"1\", \"at\": \"2026-11-01\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(post.last(dana).text()).contains("Weber", "Azure", "Germany");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().skillLevels()).containsValue("expert");
    }

    @Test
    void whatCannotBeReadIsToldKindly() {
        byte[] broken = "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8);
        attached(JOIN, "see attached", "Profile.pdf", "application/pdf", broken);
        assertThat(post.last(dana).kind()).isEqualTo("specialist/join-not-understood");
        assertThat(post.last(dana).text()).contains("Profile.pdf", "copy the text into a reply");
    }

    private void attached(String to, String text, String name, String type, byte[] content) {
        post.raw(
                dana,
                to,
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" + text
                        + "\r\n--b\r\nContent-Type: " + type + "; name=\"" + name
                        + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(content) + "\r\n--b--\r\n",
                "authenticated");
    }
}
