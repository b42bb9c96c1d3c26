package org.partnerpost.mime.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "На пн, 16.11.2026 г. в 10:00 Pat Partner <pat@partner.example> написа:",
                "Στις Δευ 16 Νοε 2026 στις 10:00 π.μ., ο χρήστης Pat Partner <pat@partner.example> έγραψε:",
                "Pat Partner <pat@partner.example>, 16 Kas 2026 Pzt, 10:00 tarihinde şunu yazdı:",
                "Pat Partner <pat@partner.example> ezt írta (időpont: 2026. nov. 16., H, 10:00):",
                "2026年11月16日(月) 10:00 Pat Partner <pat@partner.example>:",
                "2026년 11월 16일 (월) 오전 10:00, Pat Partner <pat@partner.example>님이 작성:",
                "ma 16. marrask. 2026 klo 10.00 Pat Partner (pat@partner.example) kirjoitti:",
                "po 16. 11. 2026 o\u00a010:00 Pat Partner <pat@partner.example> napísal(a):",
                "În lun., 16 nov. 2026 la 10:00, Pat Partner <pat@partner.example>\na scris:",
                "Vào Th 2, 16 thg 11, 2026 vào lúc 10:00 Pat Partner <pat@partner.example> đã viết:",
                "בתאריך יום ב׳, 16 בנוב׳ 2026 ב-10:00 מאת \u202aPat\u202c <\u202apat@partner.example\u202c>:",
                "On Mon, 16 Nov 2026 10:00:00 +0100 Pat Partner <pat@partner.example> wrote",
                "16.11.2026, 10.00, \"Pat Partner\" <pat@partner.example>:",
                "Feladó: Pat\nElküldve: hétfő\nCímzett: Sam\nTárgy: Régi",
                "Kimden: Pat\nGönderildi: Pazartesi\nKime: Sam\nKonu: Eski",
                "Odesílatel: Pat\nOdesláno: pondělí\nKomu: Sam\nPředmět: Staré",
                "Kutoka: Pat <pat@partner.example>\nImetumwa: 16 Novemba 2026 10:00\nKwa: Sam <sam@partner.example>\nMada: Zamani",
                "-------- Ujumbe wa awali --------\nFrom: Pat\nDate: Monday\nTo: Sam\nSubject: Old",
                "======\n\nMessage du : 16/11/2026 10:00\nDe : Pat\nA : Sam\nObjet : Vieux",
            })
    void cutsWhatFollowsAnIntroduction(String introduction) {
        WrittenAnew cut = WrittenAnew.of("Yes, we can.\nBest regards\nSam\n\n" + introduction + "\n\nCan you?\nPat");
        assertThat(cut.body()).isEqualTo("Yes, we can.\nBest regards\nSam");
        assertThat(cut.quoted()).contains("Can you?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On 12 May 2027 we can begin.          | On Mon, Pat Partner wrote:
            Am 12. Mai 2027 können wir beginnen.  | Am Montag schrieb Pat Partner:
            Le 12 mai 2027 nous convient.         | Le lundi, Pat Partner a écrit :
            El 12 de mayo de 2027 podemos empezar. | El lunes, Pat Partner escribió:
            """)
    void keepsASentenceThatBeginsLikeAnIntroductionAboveOneWithoutADate(String sentence, String introduction) {
        WrittenAnew cut = WrittenAnew.of("Yes.\n\n" + sentence + "\n\n\n" + introduction + "\n> Can you?\n> Pat");
        assertThat(cut.body()).isEqualTo("Yes.\n\n" + sentence);
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

    @Test
    void anUnknownIntroductionIsKnownByTheMarkedQuoteBelowIt() {
        WrittenAnew cut = WrittenAnew.of("Siku njema,\nTarehe 16.11.2026 10:00 Pat aliandika:\n> Can you?\n\nYes.");
        assertThat(cut.body()).isEqualTo("Siku njema,\n\nYes.");
    }

    @Test
    void whatStandsBelowADeviceLineByItselfIsTheOldMail() {
        WrittenAnew cut = WrittenAnew.of("Yes.\n\nSent from my Wiko RIDGE\n\nCan you?\nPat");
        assertThat(cut).isEqualTo(new WrittenAnew("Yes.", "Can you?\nPat", "Sent from my Wiko RIDGE"));
    }

    @Test
    void aLineOfDashesPartsOffASignature() {
        assertThat(WrittenAnew.of("Yes.\n\nSam\n\n______\nSam Sample\nsam@partner.example")
                        .body())
                .isEqualTo("Yes.\n\nSam");
    }

    @Test
    void aLineBrokenOutOfAQuoteBelongsToIt() {
        String quote =
                "> We look for somebody who knows Business Central and has led a migration\nto it before.\n> Who?";
        assertThat(WrittenAnew.of(quote + "\n\nPat does.").body()).isEqualTo("Pat does.");
        assertThat(WrittenAnew.of(
                                "> Do you know somebody who has led a migration to Business Central?\npat does\n> Who?")
                        .body())
                .isEqualTo("pat does");
    }

    @Test
    void initialsBeforeTheMarkAreAMark() {
        assertThat(WrittenAnew.of("PP> Can you?\nPP> When?\n\nYes, in May.\nC> is a prompt.")
                        .body())
                .isEqualTo("Yes, in May.\nC> is a prompt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my desk, which is better than a mobile phone.",
                "Here is the plan.\n\n-----\n\nRate: 700 EUR a day\nStart: 1 May",
                "Here is the plan.\n\n-----\nRate 700 EUR a day\nStart 1 May",
                "Temat: Migracja\nOd: 1.1.2027\nDo: 30.6.2027\nMiasto: Łódź",
                "Contact: Pat <pat@partner.example>\nPlace: Munich\nStart: 1.5.2027\nRate: 700",
                "Until 3 May 2027 offers go to Pat <pat@partner.example>, then we decide.",
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
