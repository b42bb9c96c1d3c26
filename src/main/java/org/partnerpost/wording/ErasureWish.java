package org.partnerpost.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether somebody wants what is known of it deleted. The words are in {@code index/wording/erasure.tsv}. */
public final class ErasureWish {
    /** "Remove SAP and update my details": what parts two wishes, or tells where something is, does not stand between. */
    private static final String WORDS = "\\s{1,3}(?:(?!{erasure#parts}(?![\\p{L}]))[\\p{L}'’]{1,20}\\s{1,3}){0,4}?";

    private static final Rule ASKED = Rule.of("(?:{erasure#delete}" + WORDS + "{erasure#data}|{erasure#data}" + WORDS
            + "{erasure#delete}|{erasure#right}|{erasure#whole}|(?<![^\\n]){erasure#request}(?=[.! ]{0,3}(?:\\n|$)))");
    private static final Phrases NOT = Phrases.of("erasure", "not");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\\n]");
    /** How many words before the request may say that it is none; within it and right behind it, any may. */
    private static final int NEAR = 2;

    private ErasureWish() {}

    /** @param text what was written anew */
    public static boolean in(String text) {
        for (Matcher asked : ASKED.in(text)) {
            Words before = Words.loose(text.substring(0, asked.start()));
            Words after = Words.loose(SENTENCE_END.split(text.substring(asked.end()), 2)[0]);
            String near = before.joined(Math.max(0, before.size() - NEAR), before.size()) + " " + asked.group() + " "
                    + after.joined(0, Math.min(1, after.size()));
            if (NOT.in(Words.loose(near)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
