package org.partnerpost.matching;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.shingle.ShingleAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** The languages that have an analyzer of their own, and the one that all others share. */
enum Languages {
    EN(new EnglishAnalyzer(), Language.ENGLISH),
    DE(new GermanAnalyzer(), Language.GERMAN),
    FR(new FrenchAnalyzer(), Language.FRENCH),
    ES(new SpanishAnalyzer(), Language.SPANISH),
    IT(new ItalianAnalyzer(), Language.ITALIAN),
    NL(new DutchAnalyzer(), Language.DUTCH),
    PT(new PortugueseAnalyzer(), Language.PORTUGUESE),
    SV(new SwedishAnalyzer(), Language.SWEDISH),
    DA(new DanishAnalyzer(), Language.DANISH),
    NB(new NorwegianAnalyzer(), Language.BOKMAL),
    FI(new FinnishAnalyzer(), Language.FINNISH),
    PL(new PolishAnalyzer(), Language.POLISH);

    /**
     * Splits by Unicode's rules and folds case, accents and widths; no language's words are cut. Not by the ICU tokenizer: its data is of
     * an older ICU than the one the house uses, which refuses it.
     */
    static final Analyzer NEUTRAL = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ICUFoldingFilter(words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ICUFoldingFilter(in);
        }
    };

    /** Shorter texts tell too little; the trade's common language is taken instead. */
    private static final int ENOUGH_TO_TELL = 40;

    private static final int READ_TO_TELL = 600;

    private final Analyzer analyzer;
    private final Analyzer pairs;
    private final Language detected;

    Languages(Analyzer analyzer, Language detected) {
        this.analyzer = analyzer;
        this.pairs = new ShingleAnalyzerWrapper(analyzer, 2, 2, " ", false, false, "_");
        this.detected = detected;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** Neighbouring words, two by two. */
    Analyzer pairs() {
        return pairs;
    }

    String field() {
        return IndexedFields.TEXT_IN + name().toLowerCase(Locale.ROOT);
    }

    String pairsField() {
        return IndexedFields.PAIRS_IN + name().toLowerCase(Locale.ROOT);
    }

    /** For all fields of the index that hold text. */
    static Analyzer forIndexing() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Languages language : values()) {
            byField.put(language.field(), language.analyzer);
            byField.put(language.pairsField(), language.pairs);
        }
        return new PerFieldAnalyzerWrapper(NEUTRAL, byField);
    }

    /**
     * Which of these a text is in.
     *
     * @param stated BCP 47, or empty
     * @return empty for a language that has no analyzer here
     */
    static Optional<Languages> of(String stated, String text) {
        if (stated.isBlank()) {
            return detect(text);
        }
        return LanguageCode.of(stated).flatMap(Languages::coded);
    }

    private static Optional<Languages> coded(String code) {
        for (Languages language : values()) {
            if (language.name().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static Optional<Languages> detect(String text) {
        if (text.length() < ENOUGH_TO_TELL) {
            return Optional.of(EN);
        }
        Language found = Detector.LINGUA.detectLanguageOf(text.substring(0, Math.min(text.length(), READ_TO_TELL)));
        if (found == Language.UNKNOWN) {
            return Optional.of(EN);
        }
        for (Languages language : values()) {
            if (language.detected == found) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Loaded when first needed: it takes a moment and some memory. */
    private static final class Detector {
        static final LanguageDetector LINGUA = LanguageDetectorBuilder.fromLanguages(
                        Language.ENGLISH,
                        Language.GERMAN,
                        Language.FRENCH,
                        Language.SPANISH,
                        Language.ITALIAN,
                        Language.DUTCH,
                        Language.PORTUGUESE,
                        Language.SWEDISH,
                        Language.DANISH,
                        Language.BOKMAL,
                        Language.FINNISH,
                        Language.POLISH)
                .withLowAccuracyMode()
                .build();
    }
}
