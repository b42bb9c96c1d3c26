package org.partnerpost.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absence notes that carry no mark, and answers that only speak of an absence. */
class AbsenceNoteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am out of office until 15 January.",
                "Hello,\n\nI am currently out of the office with limited access to email and will reply when I return.\n\nDana Weber",
                "Thank you for your message. I am on vacation until 6 January. In urgent cases please contact my colleague Jan Meyer.",
                "Ich bin bis zum 15. Januar nicht im Büro.",
                "Vielen Dank für Ihre Nachricht. Ich bin bis 6. Januar im Urlaub und melde mich nach meiner Rückkehr.",
                "Guten Tag, ich bin derzeit abwesend. In dringenden Fällen wenden Sie sich bitte an Frau Kern.",
                "Je suis absente jusqu'au 15 janvier. Je vous répondrai à mon retour.",
                "Merci pour votre message. Je suis en congé et vous répondrai dès mon retour.",
                "Estoy fuera de la oficina hasta el 15 de enero.",
                "Gracias por su mensaje. Estoy de vacaciones y responderé a mi regreso."
            })
    void aNoteIsKnownByItsTextAlone(String body) {
        assertThat(AbsenceNote.is(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, we can do it. I am out of office until Friday.",
                "I am out of office until 15 January, please pause until then.",
                "On vacation until 15 January.",
                "Wir sind bis 15. Januar im Urlaub, Pause bitte.",
                "I am out of the office until Friday. Could it wait until then?",
                "Ich bin nicht im Büro, aber interessiert.",
                "Oui, volontiers. Je suis absent jusqu'à lundi.",
                "Estoy fuera de la oficina, pero nos interesa."
            })
    void anAnswerThatSpeaksOfAnAbsenceIsAPersons(String body) {
        assertThat(AbsenceNote.is(body)).isFalse();
    }
}
