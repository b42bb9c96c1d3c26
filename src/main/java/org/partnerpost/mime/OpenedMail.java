package org.partnerpost.mime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a mail holds besides its text, for a person who looks at it.
 *
 * @param html as it was written, with all that may be in it: never to be shown unless sanitised. Empty where there is none
 * @param files in the order of {@link ParsedMail#attachments}
 */
public record OpenedMail(Optional<String> html, List<File> files) {
    public OpenedMail {
        files = List.copyOf(files);
    }

    /**
     * @param content decoded; empty for a mail within the mail, which only the raw mail holds
     */
    public record File(Attachment attachment, Optional<byte[]> content) {}

    static OpenedMail of(TextChoice.Sorted sorted) {
        List<File> files = IntStream.range(0, sorted.attachments().size())
                .mapToObj(i -> new File(
                        sorted.attachments().get(i), content(sorted.attached().get(i))))
                .toList();
        String html = sorted.html().stream().map(Part::text).collect(Collectors.joining("\n"));
        return new OpenedMail(Optional.of(html).filter(written -> !written.isBlank()), files);
    }

    private static Optional<byte[]> content(Part part) {
        return part.children.isEmpty() && !part.isMessage() ? Optional.of(part.content) : Optional.empty();
    }
}
