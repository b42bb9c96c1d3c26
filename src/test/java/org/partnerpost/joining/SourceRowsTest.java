package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRowsTest {
    @Test
    void aCsvRowGetsItsFieldsFromTheFirstRow() {
        assertThat(
                        csv(
                                "externalReferenceId,contact.email,contact.name,skills\nc-1,sam@contoso.example,\"Sam, \"\"S\"\"\",Azure;Power BI\n"))
                .singleElement()
                .isInstanceOfSatisfying(SourceRow.Filled.class, row -> {
                    assertThat(row.line()).isEqualTo(2);
                    assertThat(row.form().path("contact").path("name").asText()).isEqualTo("Sam, \"S\"");
                    assertThat(row.form().path("skills").asText()).isEqualTo("Azure;Power BI");
                });
    }

    @Test
    void semicolonsAndTabsSeparateFieldsToo() {
        assertThat(csv("id;email;skills\nc-1;a@b.example;\"Azure;Power BI\"\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        SourceRow.Filled.class,
                        row -> assertThat(row.form().path("skills").asText()).isEqualTo("Azure;Power BI"));
        assertThat(csv("id\temail\nc-1\ta@b.example\n")).singleElement().isInstanceOf(SourceRow.Filled.class);
    }

    @Test
    void aRowWithTooFewFieldsIsToldWithItsLineAndTheRestGoesOn() {
        List<SourceRow> rows = csv("id,email\n\nc-1\n\"c\n2\",b@c.example\nc-3,d@e.example,more\nc-4,f@g.example");
        assertThat(rows).extracting(SourceRow::line).containsExactly(3L, 4L, 6L, 7L);
        assertThat(rows.get(0)).isInstanceOf(SourceRow.Broken.class);
        assertThat(rows.get(1)).isInstanceOf(SourceRow.Filled.class);
        assertThat(rows.get(2)).isInstanceOf(SourceRow.Broken.class);
        assertThat(rows.get(3)).isInstanceOf(SourceRow.Filled.class);
    }

    @Test
    void anOpenQuotationMarkEndsTheReading() {
        List<SourceRow> rows = csv("id,email\nc-1,a@b.example\n\"c-2,a@b.example\nc-3,c@d.example\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast())
                .isInstanceOfSatisfying(
                        SourceRow.Broken.class, row -> assertThat(row.reason()).contains("quotation mark"));
    }

    @Test
    void nothingGivesNoRows() {
        assertThat(csv("")).isEmpty();
        assertThat(csv("id,email\n")).isEmpty();
        assertThat(jsonLines("\n \n")).isEmpty();
    }

    @Test
    void eachLineOfJsonIsARow() {
        List<SourceRow> rows = jsonLines("{\"id\": \"1\"}\n\n{oops\n[1]\n{\"id\": \"2\"} x\n{\"id\": \"3\"}");
        assertThat(rows).extracting(SourceRow::line).containsExactly(1L, 3L, 4L, 5L, 6L);
        assertThat(rows.stream().filter(SourceRow.Broken.class::isInstance)).hasSize(3);
    }

    private static List<SourceRow> csv(String text) {
        List<SourceRow> rows = new ArrayList<>();
        new CsvRows(new BufferedReader(new StringReader(text))).forEachRemaining(rows::add);
        return rows;
    }

    private static List<SourceRow> jsonLines(String text) {
        List<SourceRow> rows = new ArrayList<>();
        JsonRows.ofLines(new BufferedReader(new StringReader(text))).forEachRemaining(rows::add);
        return rows;
    }
}
