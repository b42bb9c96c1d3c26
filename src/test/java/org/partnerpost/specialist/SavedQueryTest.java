package org.partnerpost.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.specialist.SavedQuery.Asked;
import org.partnerpost.specialist.SavedQuery.Clause;
import org.partnerpost.specialist.SavedQuery.Faulty;

class SavedQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            azure                                   | azure
            azure sap                               | azure sap
            azure AND sap                           | +azure +sap
            azure && sap OR bc                      | +azure +sap bc
            azure OR sap                            | azure sap
            azure NOT sap                           | azure -sap
            +azure -sap !bc                         | +azure -sap -bc
            "power bi" AND migrat*                  | +[power bi] +migrat*
            skill:azure AND place:DE                | +skills=azure +places=DE
            skills:(azure OR "business central")    | (skills=azure skills=[business central])
            workMode:remote AND NOT (sap OR oracle) | +workMode=remote -(sap oracle)
            c\\+\\+ AND a\\:b                          | +c++ +a:b
            """)
    void itIsReadAsLuceneReadsIt(String text, String read) throws Faulty {
        assertThat(told(SavedQuery.parse(text).clauses())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            customer:contoso   | character 1: there is no field "customer"; there are name, summary
            azure AND          | character 10: AND joins nothing on its right
            OR azure           | character 1: OR joins nothing on its left
            (azure OR sap      | character 1: this ( is never closed
            azure)             | character 6: this ) closes nothing
            "power bi          | character 1: this " is never closed
            *soft              | character 1: a word cannot begin with *
            mi*soft            | character 3: * stands at the end
            azure /sa.*/       | character 7: regular expressions are not taken
            azure~2            | character 6: ~ is not taken
            "a b"^3            | character 6: ^ is not taken
            [1 TO 2]           | character 1: ranges are not taken
            skills:-sap        | character 8: - stands before a field
            NOT -sap           | character 5: - stands before a field
            skill:             | character 7: a word is missing
            azure AND ()       | character 12: nothing is asked here
            """)
    void aFaultPointsAtItsPlace(String text, String message) {
        assertThatThrownBy(() -> SavedQuery.parse(text))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining(message);
    }

    @Test
    void itIsBounded() {
        assertThatThrownBy(() -> SavedQuery.parse("a ".repeat(65))).hasMessageContaining("more than 64 words");
        assertThatThrownBy(() -> SavedQuery.parse("a".repeat(1_001))).hasMessageContaining("1000 characters");
        assertThatThrownBy(() -> SavedQuery.parse("(".repeat(20) + "a" + ")".repeat(20)))
                .hasMessageContaining("parentheses");
        assertThatThrownBy(() -> SavedQuery.parse("  ")).hasMessageContaining("nothing is asked");
    }

    @Test
    void whateverIsWrittenIsReadOrRefused() {
        Random random = new Random(7);
        String signs = "ab \"()+-!*?:\\/~^[]{}&|ANDORNOT";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                assertThat(SavedQuery.parse(text.toString()).clauses()).isNotEmpty();
            } catch (Faulty told) {
                assertThat(told).message().isNotBlank();
            }
        }
    }

    private static String told(List<Clause> clauses) {
        StringBuilder told = new StringBuilder();
        for (Clause clause : clauses) {
            told.append(told.isEmpty() ? "" : " ")
                    .append(
                            switch (clause.occurs()) {
                                case MUST -> "+";
                                case SHOULD -> "";
                                case MUST_NOT -> "-";
                            });
            told.append(
                    switch (clause.asked()) {
                        case Asked.Group group -> "(" + told(group.clauses()) + ")";
                        case Asked.Words words ->
                            words.field().map(field -> field + "=").orElse("")
                                    + (words.words().contains(" ") ? "[" + words.words() + "]" : words.words())
                                    + (words.beginning() ? "*" : "");
                    });
        }
        return told.toString();
    }
}
