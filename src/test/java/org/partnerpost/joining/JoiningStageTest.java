package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** From the first mail to leaving: what specialists do by mail, and what nobody else can do for them. */
@QuarkusTest
class JoiningStageTest {
    private static final String JOIN = "join@partnerpost.localhost";
    private static final String WORDS = """
            Hello,

            we are Weber Consulting. We do Dynamics 365 Business Central and Power BI in Germany and Austria,
            remote or on site. We speak German and English. Minimum 20,000 EUR.

            Best regards
            Dana Weber
            """;

    @Inject
    PostOfATest post;

    @Inject
    Specialists specialists;

    @Inject
    Tokens tokens;

    private final String dana = "dana." + UUID.randomUUID() + "@specialist.example";

    @Test
    void plainWordsAreReadBackAndCountAfterAYes() {
        post.mail(dana, JOIN, WORDS);
        Got readBack = post.last(dana);
        assertThat(readBack.kind()).isEqualTo("specialist/join-read-back");
        assertThat(readBack.reversePath()).isEmpty();
        assertThat(readBack.text())
                .contains(
                        "Weber Consulting",
                        "Dynamics 365 Business Central",
                        "Power BI",
                        "Germany, Austria",
                        "20,000 EUR");
        assertThat(find()).isEmpty();
        post.mail(dana, readBack.replyTo(), "Yes, that is right.\n\n> Is this your profile?");
        Specialist joined = find().orElseThrow();
        assertThat(joined.mayReceive()).isTrue();
        assertThat(joined.consent().orElseThrow().source()).startsWith("mail ");
        assertThat(joined.consent().orElseThrow().textVersion()).isEqualTo("2026-11");
        assertThat(joined.profile().places()).containsExactly("DE", "AT");
        assertThat(joined.profile().languages()).containsExactlyInAnyOrder("de", "en");
        assertThat(joined.profile().workModes()).containsExactlyInAnyOrder("remote", "on site");
        assertThat(joined.profile().minimumDealValue()).contains(20_000L);
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
    }

    @Test
    void correctionsAreReadBackAgainAndAYesIsOneToWhatWasReadBack() {
        post.mail(dana, JOIN, WORDS);
        Got first = post.last(dana);
        post.mail(dana, first.replyTo(), "also Switzerland, not Power BI");
        Got second = post.last(dana);
        assertThat(second.text()).contains("Germany, Austria, Switzerland");
        assertThat(second.text()
                        .lines()
                        .filter(line -> line.contains("  Skills"))
                        .toList()
                        .toString())
                .doesNotContain("Power BI");
        post.mail(dana, first.replyTo(), "yes");
        assertThat(find()).as("a yes to the older version").isEmpty();
        post.mail(dana, second.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT", "CH");
    }

    @Test
    void aSecondMailWithinADayReplacesTheDraftWithoutASecondLetter() {
        post.mail(dana, JOIN, WORDS);
        post.mail(dana, JOIN, "We are Weber Consulting. We do SAP in Spain.");
        assertThat(post.letters(dana)).hasSize(1);
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find()).as("what was read back is not what waits now").isEmpty();
        assertThat(post.last(dana).text()).contains("Spain");
        post.run("update joining_draft set asked_at = asked_at - interval '25 hours' where address = ?", dana);
        post.mail(dana, JOIN, "We are Weber Consulting. We do Azure in Spain.");
        assertThat(post.letters(dana)).hasSize(3);
    }

    @Test
    void aProfileMayBeAttachedAsTextTableOrJson() {
        attached(
                "profile.json",
                "application/json",
                "{\"organization\": \"Weber\", \"contact\": {\"email\": \"other@x.example\"},"
                        + " \"skills\": [{\"name\": \"Azure\", \"level\": \"expert\"}], \"places\": [\"DE\"],"
                        + " \"consent\": {\"textVersion\": \"1\", \"at\": \"2026-11-01\"}}");
        assertThat(post.last(dana).text()).contains("Weber", "Azure", "Germany");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().skillLevels()).containsValue("expert");
    }

    @Test
    void whatCannotBeReadIsToldKindly() {
        attached("Profile.pdf", "application/pdf", "JVBERi0xLjQK");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/join-not-understood");
        assertThat(post.last(dana).text()).contains("Profile.pdf", "copy the text into a reply");
    }

    @Test
    void nobodyJoinsOrIsAnsweredByAMailThatNothingProves() {
        assertThat(post.mail(dana, JOIN, WORDS, "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(post.letters(dana)).isEmpty();
        post.mail(dana, JOIN, WORDS);
        Got readBack = post.last(dana);
        assertThat(post.mail("mallory@evil.example", readBack.replyTo(), "yes")).isInstanceOf(Outcome.Held.class);
        assertThat(post.mail(dana, readBack.replyTo(), "yes", "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(find()).isEmpty();
    }

    @Test
    void withATokenAChangeCountsAtOnceAndCanBeUndone() {
        Specialist known = known();
        post.mail(dana, token(known), "pause until 15 January 2030, also Austria, one mail a week");
        Profile changed = find().orElseThrow().profile();
        assertThat(changed.places()).containsExactly("DE", "AT");
        assertThat(changed.frequency()).contains(Profile.Frequency.WEEKLY);
        assertThat(changed.pausedUntil()).hasToString("Optional[2030-01-15]");
        assertThat(post.last(dana).text()).contains("Germany, Austria (before: Germany)", "undo");
        post.mail(dana, post.last(dana).replyTo(), "undo");
        assertThat(find().orElseThrow().profile()).isEqualTo(known.profile());
    }

    @Test
    void withoutATokenNothingChangesBeforeTheKnownAddressSaysYes() {
        known();
        post.mail(dana, JOIN, "also Austria");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE");
        post.mail(dana, JOIN, "leave");
        assertThat(post.letters(dana)).hasSize(1);
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/change-proposed");
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
        assertThat(find().orElseThrow().suppression()).isEmpty();
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(post.last(dana).kind()).isNotEqualTo("specialist/change-proposed");
    }

    @Test
    void whatIsNotUnderstoodChangesNothingAndSaysSoOnce() {
        Specialist known = known();
        String words = "I was wondering about the colour of the sky above the harbour.";
        post.mail(dana, token(known), words);
        post.mail(dana, token(known), words);
        assertThat(post.letters(dana))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("nothing has"));
        assertThat(find().orElseThrow().profile()).isEqualTo(known.profile());
    }

    @Test
    void whoLeavesMayComeBackAndWhomWeStoppedMayNot() {
        Specialist known = known();
        post.mail(dana, token(known), "unsubscribe");
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        post.mail(dana, token(known), "resume");
        assertThat(find().orElseThrow().mayReceive()).isTrue();
        QuarkusTransaction.requiringNew().run(() -> specialists.suppress(known.id(), "complained", Instant.now()));
        post.mail(dana, token(known), "resume please");
        assertThat(find().orElseThrow().mayReceive()).isFalse();
    }

    @Test
    void aNewAddressCountsOnceBothHaveSaidYes() {
        Specialist known = known();
        String fresh = "new." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, token(known), "my new address is " + fresh);
        post.mail(fresh, post.last(fresh).replyTo(), "yes");
        assertThat(find()).isPresent();
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find()).isEmpty();
        assertThat(specialists.findByAddress(MailAddress.of(fresh)).map(Specialist::id))
                .contains(known.id());
        assertThat(post.last(fresh).kind()).isEqualTo("specialist/profile-changed");
    }

    @Test
    void aNewAddressAndAnotherChangeInOneMailWithoutATokenAreBothProposed() {
        known();
        String fresh = "new." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, JOIN, "my new address is " + fresh + "\nalso Austria");
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/change-proposed");
        assertThat(asked.text()).contains("Germany, Austria").containsPattern("Our mail would go to\\s+" + fresh);
        assertThat(post.letters(fresh)).isEmpty();
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
        assertThat(post.last(fresh).kind()).isEqualTo("specialist/address-to-confirm");
        assertThat(post.letters(dana)).extracting(Got::kind).contains("specialist/address-change-asked");
    }

    @Test
    void aSecondNewAddressWithinADayAsksNobodyAndIsAnswered() {
        Specialist known = known();
        String slip = "slip." + UUID.randomUUID() + "@specialist.example";
        String fresh = "new." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, token(known), "my new address is " + slip);
        post.mail(dana, token(known), "my new address is " + fresh);
        assertThat(post.letters(fresh)).isEmpty();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/address-change-waits");
        assertThat(post.last(dana).text()).contains(slip, fresh);
    }

    @Test
    void whoLeavesAndChangesInOneMailLosesNeither() {
        Specialist known = known();
        post.mail(dana, token(known), "also Austria\nunsubscribe");
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
    }

    private void attached(String name, String type, String content) {
        post.raw(
                dana,
                JOIN,
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nsee attached\r\n"
                        + "--b\r\nContent-Type: " + type + "; name=\"" + name
                        + "\"\r\nContent-Disposition: attachment; filename=\""
                        + name + "\"\r\n\r\n" + content + "\r\n--b--\r\n",
                "authenticated");
    }

    private Optional<Specialist> find() {
        return specialists.findByAddress(MailAddress.of(dana));
    }

    private Specialist known() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.organization = "Weber";
        sheet.places.add("DE");
        sheet.skills.add("azure");
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        dana,
                        MailAddress.of(dana),
                        sheet.profile(),
                        Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")),
                        Optional.empty()))
                .specialist();
    }

    private String token(Specialist specialist) {
        return "reply+"
                + QuarkusTransaction.requiringNew()
                        .call(() -> tokens.mint(
                                new Grant("reply", "specialist " + specialist.id(), "profile", Optional.empty())))
                + "@partnerpost.localhost";
    }
}
