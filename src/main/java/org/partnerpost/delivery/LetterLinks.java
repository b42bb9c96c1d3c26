package org.partnerpost.delivery;

import java.util.Map;
import java.util.Optional;

/**
 * The links and addresses that were made for one letter.
 *
 * @param reply the token answers come back with; empty where none is asked for
 * @param bounce the token returned mail comes back with; empty for the null path
 * @param unsubscribe a page; empty for requesters
 * @param consent a page; empty unless the letter asks for it
 * @param page where the same can be done as by reply; empty where there is none
 * @param pages further pages and addresses, as {@link LetterPages} names them
 */
record LetterLinks(
        Optional<String> reply,
        Optional<String> bounce,
        Optional<String> unsubscribe,
        Optional<String> consent,
        Optional<String> page,
        Map<String, String> pages) {}
