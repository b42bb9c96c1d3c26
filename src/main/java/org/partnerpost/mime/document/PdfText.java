package org.partnerpost.mime.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.partnerpost.mime.document.DocumentText.Read;
import org.xml.sax.SAXException;

/** The text of a PDF file by Apache Tika: no pictures, no forms that run, no files within it. */
final class PdfText {
    private static final long MEMORY = 64L << 20;
    private static final Duration LOADING = Duration.ofSeconds(20);
    /** Each may be held by a file that is a trap; then the rest of the mail goes on without. */
    private static final Semaphore READERS = new Semaphore(2);

    /** Kept, since a logger nobody keeps forgets its level. Each fault of a hostile file would be a line of our log otherwise. */
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        // It would write what fonts the machine has into the home folder.
        System.getProperties().putIfAbsent("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        // A library of Tika's asks for a log that this program does not use, and would complain on standard error.
        System.getProperties().putIfAbsent("log4j2.StatusLogger.level", "OFF");
        loadAll();
    }

    /** The first document would wait for classes and fonts to be found, longer than a document may take. */
    private static void loadAll() {
        String page = """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R
                  /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
                4 0 obj <</Length 34>> stream
                BT /F 9 Tf 9 9 Td (loaded) Tj ET\s\s
                endstream endobj
                trailer <</Root 1 0 R>>
                """;
        parsed(page.getBytes(StandardCharsets.US_ASCII), new BoundedText(LOADING));
    }

    private PdfText() {}

    static Read of(byte[] content, Duration time) {
        if (!READERS.tryAcquire()) {
            return new Read.Unread("was not read, since others take too long");
        }
        BoundedText text = new BoundedText(time);
        CompletableFuture<Read> read = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().daemon().name("pdf-text").start(() -> {
            try {
                read.complete(parsed(content, text));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
                read.complete(new Read.Unread("is broken"));
            } finally {
                READERS.release();
            }
        });
        try {
            return read.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            reader.interrupt();
            return new Read.Unread("takes too long to be read");
        } catch (ExecutionException broken) {
            return new Read.Unread("is broken");
        } catch (InterruptedException stopped) {
            reader.interrupt();
            Thread.currentThread().interrupt();
            return new Read.Unread("was not read");
        }
    }

    private static Read parsed(byte[] content, BoundedText text) {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        config.setExtractAcroFormContent(false);
        config.setExtractBookmarksText(false);
        config.setMaxMainMemoryBytes(MEMORY);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        context.set(Parser.class, EmptyParser.INSTANCE);
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            new PDFParser().parse(stream, text, new Metadata(), context);
            return new Read.Text(text.text().strip());
        } catch (EncryptedDocumentException locked) {
            return new Read.Unread("is locked with a password");
        } catch (SAXException enough) {
            return text.full() ? new Read.Text(text.text().strip()) : new Read.Unread("takes too long to be read");
        } catch (java.io.IOException | TikaException broken) {
            return text.full() ? new Read.Text(text.text().strip()) : new Read.Unread("is broken");
        }
    }
}
