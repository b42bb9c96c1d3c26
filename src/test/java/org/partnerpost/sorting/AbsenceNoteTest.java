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
                "Gracias por su mensaje. Estoy de vacaciones y responderé a mi regreso.",
                "Hello,\n\nI am currently on leave and will be back on Monday, 30 November. For anything urgent please contact my\n"
                        + "colleague Jan Meyer (jan.meyer@holm.example).\n\nBest regards\nDana Weber",
                "Ich bin vom 20.11. bis 30.11. im Urlaub. Ihre E-Mail wird nicht weitergeleitet.\n\nViele Grüße\nDana Weber\nHolm GmbH",
                "I'm on annual leave until 30 November. For urgent matters call the service desk.",
                "I'm away until 30 November with no access to mail",
                "Out of the office until Monday. In urgent cases, please contact Jan Meyer.",
                "Bonjour,\n\nJe suis en congés jusqu'au 30 novembre. En cas d'urgence, contactez Jan Meyer.\n\nCordialement\nDana Weber",
                "Hola:\n\nEstoy de vacaciones hasta el 30 de noviembre. Para asuntos urgentes, contacte con Jan Meyer.\n\nSaludos\nDana"
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
                "Estoy fuera de la oficina, pero nos interesa.",
                "We are on holiday until 30 November, but yes",
                "pause until 30 November, I'm on holiday",
                "I'm on holiday and will be back on Monday. The project suits us.",
                "I'm on holiday and will be back on Monday, happy to talk then.",
                "We are on annual leave until 30 November. In urgent cases call me. The rate is fine.",
                "I'm on leave until 30 November, this is urgent for us",
                "Wir sind bis 30. November im Urlaub, wieder im Büro ab 1. Dezember, machen wir dann gerne.",
                "Nous sommes en congés, de retour le 30 novembre, volontiers ensuite.",
                "Estamos de vacaciones, de vuelta el 30 de noviembre, con gusto después."
            })
    void anAnswerThatSpeaksOfAnAbsenceIsAPersons(String body) {
        assertThat(AbsenceNote.is(body)).isFalse();
    }
}
