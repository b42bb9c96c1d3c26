package org.partnerpost.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.partnerpost.delivery.Letterhead;

/** What people see where there is nothing. Programs, which ask for no HTML, get the bare status or a problem document. */
class MissingPage {
    private static final int NOT_FOUND = 404;

    private final Letterhead head;

    MissingPage(Letterhead head) {
        this.head = head;
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == NOT_FOUND && !response.hasEntity() && wantsPage(request)) {
            Response page = DoorAnswer.of(
                    NOT_FOUND,
                    DoorPages.missing(head.name(), head.help()),
                    DoorLanguage.accepted(header(request, HttpHeaders.ACCEPT_LANGUAGE)));
            page.getHeaders().forEach(response.getHeaders()::put);
            response.setEntity(page.getEntity());
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        return header(request, HttpHeaders.ACCEPT).contains("text/html");
    }

    private static String header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name)).orElse("");
    }
}
