package org.partnerpost.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text, as an analyzer gives them. */
final class FoldedWords {
    private FoldedWords() {}

    /** At most so many, in order. */
    static List<String> of(String text, Analyzer analyzer, int limit) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < limit && stream.incrementToken()) {
                words.add(word.toString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One spelling for all that differ in case, accents and punctuation only. */
    static String key(String name) {
        return String.join(" ", of(name, Languages.NEUTRAL, 32));
    }
}
