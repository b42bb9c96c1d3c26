package org.partnerpost.door;

import jakarta.ws.rs.core.Response;
import org.partnerpost.delivery.Letterhead;

/** The answer to every token that opens nothing: always the same, so that it tells nothing about others. */
final class UnknownLink {
    private UnknownLink() {}

    /** @param accepted the browser's Accept-Language; may be empty */
    static Response answer(Letterhead head, String accepted) {
        return DoorAnswer.of(404, DoorPages.unknown(head.name(), head.help()), DoorLanguage.accepted(accepted));
    }
}
