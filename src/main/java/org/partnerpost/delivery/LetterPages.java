package org.partnerpost.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partnerpost.token.Tokens.Grant;

/**
 * Further links of a letter, by name: {@code profile} (a specialist's own page), {@code join} (a draft's), {@code address}, {@code restart},
 * of each offer of a digest {@code answer 4} (its page) and {@code reply 4} (its address), 4 being the invitation, and of each of several needs
 * {@code reply 4}, 4 being the opportunity.
 */
final class LetterPages {
    /** A way back in that lies about in an old mailbox must not work for ever. */
    private static final int RESTART_WITHIN_DAYS = 7;

    private LetterPages() {}

    static Map<String, String> of(Letter letter, LetterCover cover, Letterhead head, Function<Grant, String> mint) {
        Map<String, String> pages = new HashMap<>();
        if (cover.toSpecialist()) {
            put(pages, "profile", new Grant("profile", cover.holder(), "profile", Optional.empty()), head, mint);
        }
        String about = cover.about();
        if (about.startsWith("draft ")) {
            String draft = about.substring(0, about.lastIndexOf(' '));
            put(pages, "join", new Grant("join", draft, "draft", Optional.empty()), head, mint);
        } else if (about.startsWith("address ") || about.startsWith("new address ")) {
            put(pages, "address", new Grant("address", cover.holder(), about, Optional.empty()), head, mint);
        } else if (about.startsWith("restart ")) {
            Instant until = LocalDate.parse(about.split(" ")[1])
                    .plusDays(RESTART_WITHIN_DAYS)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            put(pages, "restart", new Grant("restart", cover.holder(), about, Optional.of(until)), head, mint);
        }
        if (letter instanceof DigestLetter digest) {
            digest.invitations().forEach(id -> {
                Grant page = new Grant("answer", cover.holder(), "invitation " + id, Optional.empty());
                put(pages, "answer " + id, page, head, mint);
                reply(pages, "invitation", cover.holder(), id, head, mint);
            });
        }
        if (letter instanceof SeveralNeedsReceived several) {
            several.needs().forEach(need -> reply(pages, "opportunity", cover.holder(), need.id(), head, mint));
        }
        return Map.copyOf(pages);
    }

    private static void reply(
            Map<String, String> pages,
            String kind,
            String holder,
            long id,
            Letterhead head,
            Function<Grant, String> mint) {
        Grant reply = new Grant("reply", holder, kind + " " + id, Optional.empty());
        pages.put(
                "reply " + id,
                head.address("reply", Optional.of(mint.apply(reply))).toString());
    }

    private static void put(
            Map<String, String> pages, String name, Grant grant, Letterhead head, Function<Grant, String> mint) {
        pages.put(name, head.link(grant.purpose(), mint.apply(grant)));
    }
}
