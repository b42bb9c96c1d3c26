package org.partnerpost.reading;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.wording.Phrases;

/** Names of people and streets, which may be those of skills: "Contact: Ruby Swift, 5 Python Street". */
final class Addressee {
    private static final Pattern PERSON = Pattern.compile("(?<![\\p{L}\\p{N}])"
            + Phrases.of("reading/mail-phrases", "addressee").alternation()
            + "[ \\u00a0]{1,3}(?<name>\\p{Lu}\\p{Ll}{1,30}[ \\u00a0]\\p{Lu}[\\p{Ll}'’-]{1,30})(?!\\p{L})");

    private static final String STREET = "(?<name>\\p{Lu}\\p{L}{1,30})[ \\u00a0](?i:"
            + Phrases.of("reading/mail-phrases", "street").alternation() + ")(?!\\p{L})\\.?";
    private static final Pattern BEHIND_NUMBER = Pattern.compile("\\d[ \\u00a0]" + STREET);
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<!\\p{L})" + STREET + "[ \\u00a0]\\d");

    private Addressee() {}

    /** The places of the text where they stand. */
    static BitSet in(Passage passage) {
        BitSet found = new BitSet();
        Stream.of(PERSON, BEHIND_NUMBER, BEFORE_NUMBER).forEach(pattern -> {
            Matcher named = pattern.matcher(passage.text());
            while (named.find()) {
                found.set(named.start("name"), named.end("name"));
            }
        });
        return found;
    }
}
