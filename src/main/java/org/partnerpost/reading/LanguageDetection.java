package org.partnerpost.reading;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Which language a text is written in. The detector, by far the dearer, is asked where the small words do not tell plainly. */
final class LanguageDetection {
    private static final String FALLBACK = "en";
    private static final int ENOUGH = 2_000;
    private static final int TOO_SHORT = 12;
    private static final int FEW = 4;
    private static final Set<UnicodeScript> KANA = Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final double BY_SMALL_WORDS = 0.6;
    private static final double PLAINLY = 0.99;

    private LanguageDetection() {}

    /**
     * @param code BCP 47
     * @param confidence 0 where the text tells nothing and a default stands in
     */
    record Detected(String code, double confidence) {}

    static Detected of(String text) {
        String sample = text.substring(0, Math.min(text.length(), ENOUGH));
        if (isInKana(sample)) {
            return new Detected("ja", PLAINLY);
        }
        if (sample.codePoints().filter(Character::isLetter).count() < TOO_SHORT) {
            return new Detected(FALLBACK, 0);
        }
        FunctionWords small = new FunctionWords(sample);
        Optional<String> plain = small.plainly();
        if (plain.isPresent()) {
            return new Detected(plain.get(), PLAINLY);
        }
        SortedMap<Language, Double> sure = Models.DETECTOR.computeLanguageConfidenceValues(sample);
        @Nullable Language best = sure.isEmpty() ? null : sure.firstKey();
        if (best == null || best == Language.UNKNOWN) {
            return new Detected(FALLBACK, 0);
        }
        // Names of places and firms outweigh a short sentence in the detector's eyes; its small words tell.
        return small.ratherThan(code(best))
                .map(told -> new Detected(told, BY_SMALL_WORDS))
                .orElseGet(() -> new Detected(code(best), sure.getOrDefault(best, 0.0)));
    }

    /** No other language is written so; names in Latin letters may stand between. */
    private static boolean isInKana(String sample) {
        long kana = sample.codePoints()
                .filter(c -> KANA.contains(UnicodeScript.of(c)))
                .count();
        return kana >= FEW
                && kana * 5 >= sample.codePoints().filter(Character::isLetter).count();
    }

    private static String code(Language language) {
        return language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    }

    private static final class Models {
        static final LanguageDetector DETECTOR = LanguageDetectorBuilder.fromLanguages(
                        Language.ENGLISH,
                        Language.GERMAN,
                        Language.FRENCH,
                        Language.SPANISH,
                        Language.ITALIAN,
                        Language.DUTCH,
                        Language.PORTUGUESE,
                        Language.POLISH,
                        Language.SWEDISH,
                        Language.DANISH,
                        Language.BOKMAL,
                        Language.FINNISH,
                        Language.CZECH)
                .withLowAccuracyMode()
                .build();
    }
}
