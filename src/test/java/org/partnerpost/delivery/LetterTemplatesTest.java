package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's own templates. */
class LetterTemplatesTest {
    private static final Letter GONE_OUT = SampleLetters.all("en").get("gone-out");

    @TempDir
    Path own;

    private final List<String> logged = new ArrayList<>();
    private final Logger log = Logger.getLogger(LetterTemplates.class.getName());
    private final Handler keep = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(
                    line instanceof org.jboss.logmanager.ExtLogRecord ext
                            ? ext.getFormattedMessage()
                            : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(keep);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(keep);
    }

    @Test
    void anOwnFileComesBeforeTheShippedOneFromTheNextLetterOn() throws IOException {
        WritingDesk desk = WritingDesk.withOwn(own);
        assertThat(desk.write(GONE_OUT).subject()).isEqualTo("Your request has gone out (BC-4F7K)");
        put("requester/gone-out.en.txt", "Subject: Off it goes\n\nTo {specialists}.\n");
        WrittenLetter letter = desk.write(GONE_OUT);
        assertThat(letter.subject()).isEqualTo("Off it goes");
        assertThat(letter.text()).isEqualTo("To 3.\n");
        assertThat(letter.html()).as("the shipped one").contains("has gone out to 3 partners");
    }

    @Test
    void singleWordsCanBeChanged() throws IOException {
        put("words.en.properties", "label.skills=Know-how\n");
        assertThat(WritingDesk.withOwn(own).write(GONE_OUT).text()).contains("  Know-how        Dynamics");
    }

    @Test
    void aFileThatIsNoTemplateIsToldWithItsLineAndTheShippedOneGoesOut() throws IOException {
        put("requester/gone-out.en.txt", "Subject: Off it goes\n\n{#if specialists}\nTo {specialists}.\n");
        assertShippedAndTold("requester/gone-out.en.txt", "line 4");
    }

    @Test
    void aNameThatThereIsNotIsToldWithItsLineAndTheShippedOneGoesOut() throws IOException {
        put("requester/gone-out.en.html", "<p>\n{customer.name}</p>");
        assertShippedAndTold("requester/gone-out.en.html", "line 2");
    }

    @Test
    void aFileThatIncludesItselfIsToldAndTheShippedOneGoesOut() throws IOException {
        put("requester/gone-out.en.txt", "Subject: Off\n\n{#include requester/gone-out.en.txt /}\n");
        assertShippedAndTold("", "one may include itself");
    }

    @Test
    void aTextWithoutASubjectIsToldAndTheShippedOneGoesOut() throws IOException {
        put("requester/gone-out.en.txt", "Off it goes\n");
        assertShippedAndTold("requester/gone-out.en.txt", "its first line must be \"Subject: …\"");
    }

    private void assertShippedAndTold(String file, String what) {
        WrittenLetter letter = WritingDesk.withOwn(own).write(GONE_OUT);
        assertThat(letter).isEqualTo(WritingDesk.shipped().write(GONE_OUT));
        assertThat(logged).singleElement().asString().contains(file, what);
    }

    private void put(String name, String content) throws IOException {
        Files.createDirectories(own.resolve(name).getParent());
        Files.writeString(own.resolve(name), content);
    }
}
