package org.partnerpost.mime.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mime.document.DocumentText.Read;

/** Documents as partners attach them, and as others do. */
class DocumentTextTest {
    private static final Duration TIME = Duration.ofSeconds(20);

    @Test
    void theTextOfAPdfIsRead() {
        assertThat(text("brief.pdf", Documents.pdf("We need a Business Central consultant.", "Start: 1 March 2027")))
                .contains("We need a Business Central consultant.")
                .contains("Start: 1 March 2027");
    }

    @Test
    void paragraphsOfOtherDocumentsAreLines() {
        assertThat(text("brief.docx", Documents.docx("One &amp; two", "Three"))).isEqualTo("One & two\nThree\n");
        assertThat(text("brief.odt", Documents.odt("One", "Two"))).isEqualTo("One\nTwo\n");
    }

    @Test
    void whatWasDeletedInADocumentStaysDeleted() {
        assertThat(text(
                        "brief.docx",
                        Documents.zip(Map.of(
                                "word/document.xml",
                                "<w:d xmlns:w='urn:w'><w:p><w:del><w:r><w:t>40,000</w:t></w:r></w:del>"
                                        + "<w:r><w:t>50,000</w:t></w:r></w:p></w:d>"))))
                .isEqualTo("50,000\n");
    }

    @Test
    void theCellsOfARowStandInOneLine() {
        assertThat(text(
                        "brief.docx",
                        Documents.zip(Map.of(
                                "word/document.xml",
                                "<w:d xmlns:w='urn:w'><w:tr><w:tc><w:p><w:t>Start</w:t></w:p></w:tc>"
                                        + "<w:tc><w:p><w:t>1 May</w:t></w:p></w:tc></w:tr></w:d>"))))
                .isEqualTo("Start\t1 May\t");
    }

    @Test
    void whatIsLockedIsTold() {
        assertThat(reason("brief.pdf", Documents.pdf("secret", new String[] {"Hello"})))
                .isEqualTo("is locked with a password");
        assertThat(reason(
                        "brief.odt",
                        Documents.zip(Map.of(
                                "content.xml",
                                "no xml",
                                "META-INF/manifest.xml",
                                "<m><manifest:encryption-data/></m>"))))
                .isEqualTo("is locked with a password");
        assertThat(reason("brief.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .isEqualTo("is locked with a password");
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] zeros = new byte[60_000_000];
        assertThat(reason("brief.docx", Documents.zipped(Map.of("word/document.xml", zeros))))
                .isEqualTo("unpacks to more than is read");
        assertThat(reason("brief.docx", Documents.zipped(Map.of("word/media/a.png", zeros))))
                .isEqualTo("unpacks to more than is read");
    }

    @Test
    void anArchiveInTheArchiveIsNotOpened() {
        byte[] inner = Documents.docx("We need help.");
        assertThat(reason("brief.docx", Documents.zipped(Map.of("inner.docx", inner))))
                .isEqualTo("holds no text document");
    }

    @Test
    void entitiesBringNothingIn() {
        String outside =
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:d xmlns:w='urn:w'><w:p><w:t>a&e;b</w:t></w:p></w:d>";
        Optional<Read> read = read("brief.docx", Documents.zip(Map.of("word/document.xml", outside)));
        assertThat(read)
                .get()
                .satisfiesAnyOf(
                        found -> assertThat(found).isEqualTo(new Read.Unread("is broken")),
                        found -> assertThat(found).isEqualTo(new Read.Text("ab\n")));
        String laughs =
                "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><w:d xmlns:w='urn:w'><w:t>&b;</w:t></w:d>";
        assertThat(read("brief.docx", Documents.zip(Map.of("word/document.xml", laughs)))
                        .toString())
                .doesNotContain("aaaa");
    }

    @Test
    void noMoreIsReadThanTheLimit() {
        assertThat(text("brief.docx", Documents.docx("word ".repeat(200_000))))
                .hasSizeLessThanOrEqualTo(DocumentText.TEXT + 1);
    }

    @Test
    void whatOnlyPretendsIsNoDocument() {
        assertThat(read("brief.pdf", "MZ this program".getBytes())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief.pdf", "brief.docx", "brief.odt"})
    void aBrokenDocumentBreaksNothing(String name) {
        byte[] sound = switch (name) {
            case "brief.pdf" -> Documents.pdf("We need help.");
            case "brief.docx" -> Documents.docx("We need help.");
            default -> Documents.odt("We need help.");
        };
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] broken = Arrays.copyOf(sound, i % 3 == 0 ? random.nextInt(sound.length) : sound.length);
            for (int hits = 0; hits < 1 + i % 20 && broken.length > 8; hits++) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
            }
            assertThat(DocumentText.of(name, "application/octet-stream", broken, Duration.ofSeconds(2)))
                    .isNotNull();
        }
    }

    private static Optional<Read> read(String name, byte[] content) {
        return DocumentText.of(name, "application/octet-stream", content, TIME);
    }

    private static String text(String name, byte[] content) {
        return switch (read(name, content).orElseThrow()) {
            case Read.Text text -> text.text();
            case Read.Unread unread -> throw new AssertionError(unread.reason());
        };
    }

    private static String reason(String name, byte[] content) {
        return switch (read(name, content).orElseThrow()) {
            case Read.Text text -> "read: " + text.text();
            case Read.Unread unread -> unread.reason();
        };
    }
}
