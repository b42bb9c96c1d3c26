package org.partnerpost.delivery;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerpost.wording.Exactness;

/**
 * One language's small words, from the files {@code words.LANGUAGE.properties} beside the templates: labels, units, and how
 * a list, a sum or a place is said.
 */
final class Words {
    /** As in "inglés", but not as in "hielo" or "iOS". */
    private static final Pattern SOUND_I = Pattern.compile("(?:[IÍí]|i(?!\\p{Lu})|[Hh][ií])(?![aeoáéó])");

    private static final Pattern SOUND_O = Pattern.compile("[Hh]?[oó]|[OÓ]");

    private final LetterLanguage language;
    private final Properties phrases = new Properties();

    /** @param files the later overlay the earlier */
    Words(LetterLanguage language, List<? extends TemplateFiles> files) {
        this.language = language;
        for (TemplateFiles source : files) {
            source.read("words." + language.tag() + ".properties").ifPresent(text -> {
                try {
                    phrases.load(new StringReader(text));
                } catch (IOException neverFromAString) {
                    throw new UncheckedIOException(neverFromAString);
                }
            });
        }
    }

    LetterLanguage language() {
        return language;
    }

    boolean knows(String key) {
        return phrases.containsKey(key);
    }

    /** @throws IllegalArgumentException where the files have no such phrase, or one that is not well-formed */
    String say(String key, Object... values) {
        @Nullable String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("words." + language.tag() + ".properties has no " + key);
        }
        return new MessageFormat(phrase, language.locale()).format(values);
    }

    /** The first of a month has a word of its own where the language wants one, as in "1er mai". */
    String date(LocalDate day) {
        String key = day.getDayOfMonth() == 1 && knows("date.first") ? "date.first" : "date";
        return DateTimeFormatter.ofPattern(say(key), language.locale()).format(day);
    }

    /** As exactly as it is known: a day, {@code March 2027}, {@code mid March 2027}, {@code Q1 2027}. */
    String date(LocalDate day, Exactness known) {
        String year = String.valueOf(day.getYear());
        String stretch = switch (known.stretch()) {
            case NOW -> say("date.now");
            case DAY -> date(day);
            case WEEK -> say("date.week", date(day));
            case MONTH ->
                DateTimeFormatter.ofPattern(say("date.month"), language.locale())
                        .format(day);
            case QUARTER -> say("date.quarter", day.get(IsoFields.QUARTER_OF_YEAR), year);
            case HALF -> say("date.half", day.getMonthValue() <= 6 ? 1 : 2, year);
            case YEAR -> year;
        };
        return known.part()
                .map(part -> say("date." + part.name().toLowerCase(Locale.ROOT), stretch))
                .orElse(stretch);
    }

    /** {@code a, b and c}. */
    String and(List<String> items) {
        return joined(items, "and");
    }

    /** {@code a, b or c}. */
    String or(List<String> items) {
        return joined(items, "or");
    }

    private String joined(List<String> items, String conjunction) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + conjunction(conjunction, items.get(last)) + " "
                        + items.get(last);
    }

    /** Spanish says another "and" before the sound of i and another "or" before that of o; only its file has these words. */
    private String conjunction(String key, String next) {
        boolean and = key.equals("and");
        String before = key + (and ? ".before-i" : ".before-o");
        boolean sounds = (and ? SOUND_I : SOUND_O).matcher(next).lookingAt();
        return say(sounds && knows(before) ? before : key);
    }
}
