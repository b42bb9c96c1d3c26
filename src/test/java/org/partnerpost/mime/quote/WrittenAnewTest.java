package org.partnerpost.mime.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAnewTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 16 Nov 2026 at 10:00, Pat Partner <pat@partner.example> wrote:",
                "On Mon, 16 Nov 2026 at 10:00, Pat Partner\n<pat@partner.example> wrote:",
                "Am 16.11.2026 um 10:00 schrieb Pat Partner:",
                "Am Mo., 16. Nov. 2026 um 10:00 Uhr schrieb Pat Partner <\npat@partner.example>:",
                "Le lun. 16 nov. 2026 à 10:00, Pat Partner <pat@partner.example> a écrit :",
                "El lun, 16 nov 2026 a las 10:00, Pat Partner (<pat@partner.example>)\nescribió:",
                "Il giorno lun 16 nov 2026 alle ore 10:00 Pat Partner <pat@partner.example> ha scritto:",
                "Op ma 16 nov. 2026 om 10:00 schreef Pat Partner <pat@partner.example>:",
                "Em seg., 16 de nov. de 2026 às 10:00, Pat Partner <pat@partner.example> escreveu:",
                "W dniu 16.11.2026 o 10:00, Pat Partner pisze:",
                "pon., 16 lis 2026 o 10:00 Pat Partner <pat@partner.example> napisał(a):",
                "Den mån 16 nov. 2026 kl 10:00 skrev Pat Partner <pat@partner.example>:",
                "Den man. 16. nov. 2026 kl. 10.00 skrev Pat Partner <pat@partner.example>:",
                "man. 16. nov. 2026 kl. 10:00 skrev Pat Partner <pat@partner.example>:",
                "2026-11-16 10:00 GMT+01:00 Pat Partner <pat@partner.example>:",
                "-----Original Message-----",
                "-----Ursprüngliche Nachricht-----",
                "-----Message d'origine-----",
                "-----Mensaje original-----",
                "---------- Forwarded message ---------",
                "Begin forwarded message:",
                "Anfang der weitergeleiteten Nachricht:",
                "From: Pat\nSent: Monday\nTo: Sam\nSubject: Old",
                "________________________________\nVon: Pat\nGesendet: Montag\nAn: Sam\nBetreff: Alt",
                "De : Pat\nEnvoyé : lundi\nÀ : Sam\nObjet : Vieux",
                "De: Pat\nEnviado: lunes\nPara: Sam\nAsunto: Viejo",
                "Da: Pat\nInviato: lunedì\nA: Sam\nOggetto: Vecchio",
                "Van: Pat\nVerzonden: maandag\nAan: Sam\nOnderwerp: Oud",
                "De: Pat\nEnviada em: segunda\nPara: Sam\nAssunto: Velho",
                "Od: Pat\nWysłano: poniedziałek\nDo: Sam\nTemat: Stare",
                "Från: Pat\nSkickat: måndag\nTill: Sam\nÄmne: Gammalt",
                "Fra: Pat\nSendt: mandag\nTil: Sam\nEmne: Gammelt",
            })
    void cutsWhatFollowsAnIntroduction(String introduction) {
        WrittenAnew cut = WrittenAnew.of("Yes, we can.\nBest regards\nSam\n\n" + introduction + "\n\nCan you?\nPat");
        assertThat(cut.body()).isEqualTo("Yes, we can.\nBest regards\nSam");
        assertThat(cut.quoted()).contains("Can you?");
    }

    @Test
    void keepsWhatIsWrittenBelowAPrefixedQuote() {
        WrittenAnew cut =
                WrittenAnew.of("On 16 Nov 2026, Pat wrote:\n> Can you?\n> Pat\n\nYes, we can.\n\n> When?\nMay.");
        assertThat(cut.body()).isEqualTo("Yes, we can.\n\nMay.");
        assertThat(cut.quoted()).isEqualTo("On 16 Nov 2026, Pat wrote:\n> Can you?\n> Pat\n> When?");
    }

    @Test
    void aMailThatIsOnlyAQuoteKeepsIt() {
        assertThat(WrittenAnew.of("> Can you?").body()).isEqualTo("> Can you?");
        assertThat(WrittenAnew.of(
                                "---------- Forwarded message ---------\nFrom: Pat\nDate: x\nSubject: y\nTo: z\n\nCan you?")
                        .body())
                .isEqualTo("Can you?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nSam\nPartner Ltd",
                "--\nSam",
                "Sent from my iPhone",
                "Get Outlook for iOS",
                "Von meinem iPhone gesendet",
                "Gesendet mit der GMX Mail App",
                "Holen Sie sich Outlook für Android",
                "Envoyé de mon iPhone",
                "Télécharger Outlook pour iOS",
                "Enviado desde mi iPhone",
                "Obtener Outlook para Android",
                "Inviato da iPhone",
                "Verzonden vanaf mijn iPhone",
                "Verstuurd vanaf mijn iPad",
                "Enviado do meu iPhone",
                "Wysłane z iPhone'a",
                "Skickat från min iPhone",
                "Sendt fra min iPhone",
                "This email and any attachments are confidential and intended solely for the addressee.\nDelete it.",
                "Diese E-Mail enthält vertrauliche Informationen.",
                "Ce message et ses pièces jointes sont confidentiels.",
                "Este mensaje y sus archivos son confidenciales.",
                "CONFIDENTIALITY NOTICE: The contents of this mail",
            })
    void cutsSignaturesDeviceLinesAndLegalFooters(String signature) {
        WrittenAnew cut = WrittenAnew.of("We need a developer.\n\nBest regards\nSam\n\n" + signature);
        assertThat(cut.body()).isEqualTo("We need a developer.\n\nBest regards\nSam");
        assertThat(cut.signature()).isEqualTo(signature.replace("-- \n", "--\n"));
    }

    @Test
    void cutsASignatureAboveAQuote() {
        WrittenAnew cut =
                WrittenAnew.of("Yes.\n\nVon meinem iPhone gesendet\n\nAm 16.11.2026 schrieb Pat:\n\n> Can you?");
        assertThat(cut.body()).isEqualTo("Yes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As our customer said: we need help on 3 May.",
                "On 3 May we start.\nThe customer wrote a list of wishes:\n- fast\n- cheap",
                "From: Munich\nTo: Hamburg\nwe need a driver",
                "Sent from our office in Munich: the plan\nIt is good.",
                "Role: architect\n----------\nStart: May",
                "We need a person who has written reports and said so",
            })
    void leavesTheSendersOwnWordsAlone(String text) {
        assertThat(WrittenAnew.of(text).body()).isEqualTo(text);
    }
}
