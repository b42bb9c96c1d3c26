package org.partnerpost.reading;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.partnerpost.wording.Words;

/**
 * What is known to be no name of a person or a firm in a text, by the place of each of its characters.
 *
 * @param named skills, places, dates, money, languages
 * @param towns towns and parts of countries alone: beside "university" they name one
 */
record Known(BitSet named, BitSet towns) {
    /** The same of a part of the text, counted from its beginning. */
    Known within(int start, int end) {
        return new Known(named.get(start, end), towns.get(start, end));
    }

    /** With the words of another text that are known there: "Help with Exchange" is clear by the text below it. */
    Known with(Words own, Words others, Known known) {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < others.size(); i++) {
            if (known.named(others, i)) {
                there.add(others.get(i).folded());
            }
        }
        BitSet more = new BitSet();
        more.or(named);
        for (int i = 0; i < own.size(); i++) {
            if (there.contains(own.get(i).folded())) {
                more.set(own.get(i).start(), own.get(i).end());
            }
        }
        return new Known(more, towns);
    }

    boolean named(Words words, int index) {
        return named.get(words.get(index).start());
    }

    boolean town(Words words, int index) {
        return towns.get(words.get(index).start());
    }
}
