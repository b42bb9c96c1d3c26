package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Specialist;

/** Whoever asks to have its data deleted, and what forged answers about a profile lead to, on the real database. */
@QuarkusTest
class ErasureTest extends KnownSpecialistBed {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please delete my data.",
                "Please delete our profile",
                "Bitte löscht unser Profil",
                "Supprimez notre profil",
                "Borren nuestro perfil",
                "Bitte löschen Sie meine Daten.",
                "Veuillez supprimer toutes mes données personnelles.",
                "Por favor, borren mis datos personales."
            })
    void whoWantsItsDataDeletedHasLeftAndIsToldWhatIsKeptAndAnOperatorSeesIt(String words) {
        Specialist specialist = known();
        Outcome outcome = post.mail(dana, token(specialist), words);
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        Got letter = post.last(dana);
        assertThat(letter.kind()).isEqualTo("specialist/erasure-asked");
        assertThat(letter.text())
                .contains("Done now", "within a month", "What stays")
                .doesNotContain("/m/");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Held.class,
                        held -> assertThat(held.reasons())
                                .singleElement()
                                .asString()
                                .contains("asks to have its data deleted"));
    }

    @Test
    void withoutATokenItIsAskedFirstAndAnOperatorSeesItAtOnce() {
        known();
        assertThat(post.mail(dana, JOIN, "Please delete my data.")).isInstanceOf(Outcome.Held.class);
        assertThat(find().orElseThrow().suppression()).isEmpty();
        assertThat(post.last(dana).text()).contains("a person would delete your data");
        assertThat(post.mail(dana, post.last(dana).replyTo(), "yes")).isInstanceOf(Outcome.Held.class);
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/erasure-asked");
    }

    @Test
    void ofWhomThereIsNoProfileAnOperatorLooksWhatElseIsKept() {
        assertThat(post.mail(dana, JOIN, "Please delete my data.")).isInstanceOf(Outcome.Held.class);
        assertThat(post.letters(dana)).isEmpty();
    }

    @Test
    void theOwnerOfAProfileIsToldOfForgedAnswersOnceInSevenDays() {
        Specialist specialist = known();
        String reply = token(specialist);
        assertThat(post.mail("mallory@evil.example", reply, "unsubscribe")).isInstanceOf(Outcome.Held.class);
        assertThat(post.mail(dana, reply, "not azure", "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(post.letters(dana).stream().map(Got::kind)).containsExactly("specialist/profile-answer-held");
        assertThat(post.letters("mallory@evil.example")).isEmpty();
        assertThat(find().orElseThrow().profile()).isEqualTo(specialist.profile());
        post.run("update delivery_letter set posted_at = posted_at - interval '8 days' where recipient = ?1", dana);
        post.mail("mallory@evil.example", reply, "unsubscribe");
        assertThat(post.letters(dana)).hasSize(2);
    }
}
