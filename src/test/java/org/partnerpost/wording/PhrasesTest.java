package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words and the phrases of the tables, as they are compared. */
class PhrasesTest {
    @Test
    void ofATextThatIsShownAccentsTell() {
        assertThat(Words.of("Dès l'ÉTÉ, Mu\u0308ller's").joined()).isEqualTo("dès l été müller s");
    }

    @Test
    void ofAnAnswerNeitherAccentsNorApostrophesTell() {
        assertThat(Words.loose("Don't! D’accord, für Fuer, SÍ si").joined()).isEqualTo("dont d accord fur fur sí si");
    }

    @Test
    void aWordSaysWhereItStands() {
        Words words = Words.loose("yes, but - no");
        assertThat(words.get(0).closes()).isTrue();
        assertThat(words.get(1).opens()).isTrue();
        assertThat(words.written(2)).isEqualTo("no");
    }

    @Test
    void theLongestPhraseCounts() {
        Words words = Words.of("partly remote, remote desktop");
        assertThat(Phrases.of("work-modes").in(words))
                .extracting(Phrases.Hit::value)
                .containsExactly("hybrid", "no");
    }

    @Test
    void aMarkSaysWhereAPhraseCounts() {
        Phrases answers = Phrases.of("relay/answers");
        assertThat(answers.startingAt(Words.loose("Vale, mañana"), 0)).isPresent();
        assertThat(answers.startingAt(Words.loose("vale mucho"), 0)).isEmpty();
    }

    @Test
    void aSumIsReadWithItsCurrency() {
        assertThat(Amount.in("at least 20 Tsd. Euro")).isEqualTo(amount(20_000, "EUR"));
        assertThat(Amount.in("mindestens 20.000 €")).isEqualTo(amount(20_000, "EUR"));
        assertThat(Amount.in("minimum EUR 20k")).isEqualTo(amount(20_000, "EUR"));
        assertThat(Amount.in("1 000 francs suisses")).isEqualTo(amount(1_000, "CHF"));
        assertThat(Amount.in("5000 for us").orElseThrow().currency()).isEmpty();
    }

    private static Optional<Amount> amount(long value, String currency) {
        return Optional.of(new Amount(BigDecimal.valueOf(value), Optional.of(currency)));
    }

    static Stream<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("index/wording"))) {
            return files.map(file -> file.getFileName().toString().replace(".tsv", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noPhraseOfASharedTableMeansTwoThings(String table) {
        Map<String, String> meanings = new HashMap<>();
        for (PhraseTable.Row row : PhraseTable.rows(table)) {
            for (String phrase : row.phrases()) {
                Optional.ofNullable(meanings.put(phrase.toLowerCase(java.util.Locale.ROOT), row.value()))
                        .ifPresent(other -> assertThat(other).as(phrase).isEqualTo(row.value()));
            }
        }
    }
}
