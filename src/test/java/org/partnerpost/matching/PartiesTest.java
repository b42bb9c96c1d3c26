package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;

/** Whom somebody never works with, however both sides write the name. */
class PartiesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Siemens AG | our customer Siemens wants Power BI
            Contoso Ltd | our customer Contoso wants Power BI
            Contoso, Inc. | Contoso asked us
            Faro Verde S.L. | para Faro Verde
            Faro Verde SL | para Faro Verde S.L.
            Müller GmbH & Co. KG | our customer Müller
            Müller GmbH & Co. KG | our customer Mueller GmbH & Co. KG
            Müller GmbH und Co. KGaA | our customer MÜLLER
            Mueller GmbH & Co. KG | our customer Müller GmbH & Co. KG
            Muller GmbH | our customer Müller
            Adventure Works Cycles Pty Ltd | for Adventure Works Cycles
            Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen | Für das Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen.
            The Very Long Name of a Company Ltd | for The Very Long Name of a Company
            www.acme.example | write to acme.example
            https://www.acme.example/en/ | write to jane@acme.example
            acme.example | see https://www.acme.example/jobs
            SAP SE | our customer SAP SE
            """)
    void whoNeverWorksWithTheNamedIsLeftOut(String never, String text) throws IOException {
        assertThat(leavesOut(never, need(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cloud AG | we move to the cloud
            Wolke GmbH | in die Wolke
            Cloud Services GmbH | for cloud services
            Business Central Ltd | help with Business Central
            SAP SE | a consultant for SAP
            Microsoft Corporation | Microsoft Power BI
            Berlin GmbH | in Berlin
            Deutsche Bank AG | deutsche Kunden
            Contoso Group | Contosos
            Bauer AG | our customer Baur
            Müller Logistik AG | our customer Müller
            """)
    void whatCouldMeanAnythingKeepsItsLegalForm(String never, String text) throws IOException {
        assertThat(leavesOut(never, need(text))).isFalse();
    }

    @Test
    void aCustomerIsComparedWhereverItIsNamed() throws IOException {
        String mail = "Power BI\n" + "we need help ".repeat(3_000);
        assertThat(leavesOut("Contoso Ltd", need(mail))).isFalse();
        assertThat(leavesOut("Contoso Ltd", need(mail, "Contoso"))).isTrue();
        assertThat(leavesOut("Contoso", need(mail, "Contoso Holding GmbH"))).isTrue();
        assertThat(leavesOut("Contoso", need("Power BI\n" + "we need help ".repeat(800) + "for Contoso")))
                .isTrue();
    }

    @Test
    void besideAKnownNameNoLegalFormIsNeeded() throws IOException {
        assertThat(leavesOut("SAP SE", need("Power BI", "SAP"))).isTrue();
        assertThat(leavesOut("Wolke AG", need("Power BI", "Wolke GmbH"))).isTrue();
        assertThat(leavesOut("Cloud AG", need("Power BI", "Contoso Cloud"))).isFalse();
        assertThat(leavesOut("GmbH", need("Power BI", "Contoso GmbH & Co. KG"))).isTrue();
        assertThat(leavesOut("?!", need("Power BI", "?!"))).isFalse();
    }

    @Test
    void whoAsksIsComparedLikeWhoIsNamed() throws IOException {
        Query asked = new Query(
                need("Power BI").need(), "Power BI", "en", Set.of("Wolke Consulting GmbH", "sales.acme.example"));
        assertThat(leavesOut("Wolke Consulting GmbH", asked)).isTrue();
        assertThat(leavesOut("www.acme.example", asked)).isTrue();
        assertThat(leavesOut("cme.example", asked)).isFalse();
    }

    @Test
    void theNameOfTheSenderCountsAsWell() throws IOException {
        Requester requester =
                new Requester(new Mailbox("Jo Lee | Wolke Consulting", MailAddress.of("jo@mail.example")), "en");
        Opportunity need = new Opportunity(
                1,
                "K7M4P2",
                1,
                Optional.of(requester),
                "Power BI",
                "We need Power BI.",
                "en",
                need("Power BI").need(),
                Optional.empty(),
                ReviewState.APPROVED,
                OpportunityState.OPEN,
                Instant.EPOCH,
                1);
        assertThat(leavesOut("Wolke Consulting GmbH", Query.of(need))).isTrue();
        assertThat(leavesOut("mail.example", Query.of(need))).isTrue();
        assertThat(leavesOut("Contoso", Query.of(need))).isFalse();
    }

    private static Query need(String text) {
        return NeedSketch.of(text, "power-bi").query();
    }

    private static Query need(String text, String customer) {
        Query plain = need(text);
        Need need = plain.need();
        Conditions named = new Conditions(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Customer(Optional.of(Field.entered(customer, "")), Optional.empty()),
                Optional.empty());
        return new Query(need.under(named), text, "en", Set.of());
    }

    /** The engine and the words about one profile must say the same. */
    private static boolean leavesOut(String never, Query need) throws IOException {
        ProfileSketch profile = ProfileSketch.of("Power BI", "power-bi").neverWith(never);
        boolean broken =
                !Standings.of(need, TODAY).of(profile.profile()).broken().isEmpty();
        try (TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, CLOCK)) {
            index.add("one", profile.profile());
            assertThat(index.matcher().match(need, 10).isEmpty()).isEqualTo(broken);
        }
        return broken;
    }
}
