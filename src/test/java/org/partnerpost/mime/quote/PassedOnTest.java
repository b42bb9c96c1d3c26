package org.partnerpost.mime.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassedOnTest {
    @Test
    void whatStandsBelowTheHeaderOfAForwardedMailIsPassedOn() {
        assertThat(passedOn("""
                        From: Lotte Berg <lotte@fjord.example>
                        Sent: Tuesday, 10 November 2026 14:02
                        To: Dario Keane
                        Subject: Sentinel help

                        Hi Dario,

                        We need two analysts.

                        --\s
                        Lotte Berg, Fjord AS""", "FW: Sentinel help").words()).isEqualTo("Hi Dario,\n\nWe need two analysts.");
    }

    @Test
    void anAnswerPassesNothingOn() {
        assertThat(passedOn("On Monday, Pat Lee <pat@a.example> wrote:\n> We need two analysts.", "Re: Sentinel help")
                        .words())
                .isEmpty();
    }

    @Test
    void aDividerTellsWhereTheSubjectDoesNot() {
        assertThat(passedOn("""
                        ---------- Weitergeleitete Nachricht ---------
                        Von: Pat Lee <pat@a.example>
                        Datum: Mo., 16. Nov. 2026 um 10:02 Uhr
                        Betreff: BC
                        An: Kim <kim@b.example>

                        Wir suchen Hilfe.""", "BC").words()).isEqualTo("Wir suchen Hilfe.");
    }

    @Test
    void ofWhatWasPassedOnTwiceTheInnermostCounts() {
        assertThat(passedOn("""
                        From: Niamh <niamh@b.example>
                        Sent: Thursday 19 November 2026 11:02
                        To: Declan <declan@c.example>
                        Subject: Fwd: anyone for Cork?

                        Is this for you? They pay nine hundred, I guess.

                        ---------- Forwarded message ---------
                        From: Barry <barry@a.example>
                        Date: Wed, 18 Nov 2026 at 09:10
                        Subject: anyone for Cork?
                        To: Niamh <niamh@b.example>

                        We need a second pair of hands.""", "FW: Fwd: anyone for Cork?"))
                .isEqualTo(new PassedOn("We need a second pair of hands.", "Barry <barry@a.example>"));
    }

    @Test
    void whatTheForwardedMailAnswersIsNotPassedOn() {
        assertThat(passedOn("""
                        From: Lotte <lotte@fjord.example>
                        Sent: Tuesday, 10 November 2026 14:02
                        To: Dario <dario@b.example>
                        Subject: Re: Sentinel

                        Two analysts, from January.

                        On Monday, Dario <dario@b.example> wrote:
                        > How many, and when?""", "WG: Re: Sentinel").words()).isEqualTo("Two analysts, from January.");
    }

    @Test
    void marksInFrontOfAForwardedMailAreTakenOff() {
        assertThat(passedOn("""
                        Anfang der weitergeleiteten Nachricht:

                        > Von: Pat Lee <pat@a.example>
                        > Datum: 16. November 2026 um 10:02:11 MEZ
                        > An: Kim <kim@b.example>
                        > Betreff: BC
                        >\s
                        > Wir suchen Hilfe.
                        > Ab Januar.""", "Fwd: BC").words()).isEqualTo("Wir suchen Hilfe.\nAb Januar.");
    }

    @Test
    void whereNothingIsQuotedNothingIsPassedOn() {
        assertThat(passedOn("", "FW: see attached").words()).isEmpty();
    }

    @Test
    void whoAnswersACustomerAndPointsBelowPassesItOn() {
        String quoted = """
                Von: Lotte Berg <lotte@fjord.example>
                Gesendet: Dienstag, 10. November 2026 14:02
                An: Dario Keane
                Betreff: Sentinel

                Wir brauchen zwei Analysten.""";
        for (String above : new String[] {
            "Könnt ihr da helfen? Siehe unten.",
            "Can anybody help here, mail below",
            "Voir ci-dessous, merci",
            "Os reenvío esto"
        }) {
            assertThat(PassedOn.in(new WrittenAnew(above, quoted, ""), "AW: Sentinel"))
                    .as(above)
                    .isEqualTo(new PassedOn("Wir brauchen zwei Analysten.", "Lotte Berg <lotte@fjord.example>"));
        }
        assertThat(PassedOn.in(new WrittenAnew("We could do that in May.", quoted, ""), "AW: Sentinel")
                        .words())
                .isEmpty();
    }

    private static PassedOn passedOn(String quoted, String subject) {
        return PassedOn.in(new WrittenAnew("", quoted, ""), subject);
    }
}
