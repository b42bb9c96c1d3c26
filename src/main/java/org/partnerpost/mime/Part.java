package org.partnerpost.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One node of a mail's parts, as the walk found it. */
final class Part {
    /** Of text and report parts: the decoded bytes, cut at the limit. Of all others their beginning. */
    byte[] content = new byte[0];

    /** After decoding, all of it. */
    long bytes;

    MimeParameters type = MimeParameters.parse("text/plain", 1);
    MimeParameters disposition = MimeParameters.parse("", 1);
    String encoding = "";

    /** Of a message: its header as it stands, cut at the limit. */
    final StringBuilder header = new StringBuilder();

    final List<Part> children = new ArrayList<>();

    String mediaType() {
        return type.value();
    }

    boolean isMultipart() {
        return mediaType().startsWith("multipart/");
    }

    /** A mail within the mail. */
    boolean isMessage() {
        return mediaType().equals("message/rfc822") || mediaType().equals("message/global");
    }

    boolean isAttached() {
        return disposition.value().equals("attachment");
    }

    Optional<String> fileName() {
        return disposition.get("filename").or(() -> type.get("name"));
    }

    String text() {
        return CleanText.lines(TextDecoder.decode(content, type.get("charset")));
    }
}
