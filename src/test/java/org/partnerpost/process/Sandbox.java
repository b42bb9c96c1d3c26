package org.partnerpost.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The inboxes of the embedded default, read by HTTP. */
final class Sandbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sandbox() {}

    /** Newest first. */
    static List<String> messageIds(RunningPartnerpost service, String address) {
        return StreamSupport.stream(
                        json(service.get("/sandbox/api/messages?to=" + address).body())
                                .spliterator(),
                        false)
                .map(message -> message.path("messageId").asText())
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
