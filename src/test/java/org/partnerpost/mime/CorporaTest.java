package org.partnerpost.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real and broken mail from many projects: each file gives a sane answer in time. */
class CorporaTest {
    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private final MimeReader reader = MimeReader.standard();

    @TestFactory
    Stream<DynamicTest> everyFileIsReadInTime() throws IOException {
        return Corpora.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> read(file)));
    }

    private void read(Path file) throws IOException {
        isSane(readInTime(reader, Files.readAllBytes(file)));
    }

    /** Processor time of this thread, so that a busy machine fails no mail. */
    static ParsedMail readInTime(MimeReader reader, byte[] raw) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        ParsedMail mail = reader.read(raw);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(IN_TIME);
        return mail;
    }

    static void isSane(ParsedMail mail) {
        for (String text : new String[] {mail.text(), mail.body(), mail.quoted(), mail.signature(), mail.subject()}) {
            assertThat(text.codePoints()).noneMatch(CorporaTest::unfit);
        }
        assertThat(mail.subject()).doesNotContain("\n");
        assertThat(mail.header()).allSatisfy(field -> assertThat(field.value()).doesNotContain("\n", "\u0000"));
        assertThat(mail.attachments())
                .allSatisfy(part -> assertThat(part.name()).isNotEmpty().doesNotContain("/", "\\", "\n", "\u202e"));
        assertThat(mail.problems().toString() + mail.quarantine()).doesNotContain("<script");
    }

    private static boolean unfit(int c) {
        return Character.getType(c) == Character.SURROGATE || Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    @TestFactory
    Stream<DynamicTest> returnedMailIsNoReasonForQuarantine() throws IOException {
        return Corpora.files().stream()
                .filter(file -> file.startsWith(Corpora.set("sisimai"))
                        && file.toString().endsWith(".eml"))
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(reader.read(Files.readAllBytes(file)).quarantine())
                                .isEmpty()));
    }
}
