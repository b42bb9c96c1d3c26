package org.partnerpost.mime.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mime.document.DocumentText.Read;

/**
 * The text of documents that are XML in a ZIP archive: Word's (ECMA-376) and OpenDocument's (ISO 26300). Only the part that holds the
 * text is looked at, whatever else is packed with it.
 *
 * @param part the entry that holds the text
 * @param words elements whose characters are text; empty where those of all are
 * @param lines elements that end a line
 * @param left elements that are passed over, such as deleted text and remarks
 */
record PackedText(String part, Set<String> words, Set<String> lines, Set<String> left) {
    static final PackedText WORD =
            new PackedText("word/document.xml", Set.of("t"), Set.of("p", "br", "cr"), Set.of("del", "instrText"));

    static final PackedText OPEN_DOCUMENT = new PackedText(
            "content.xml", Set.of(), Set.of("p", "h", "line-break"), Set.of("tracked-changes", "annotation"));

    private static final int UNPACKED = 30_000_000;
    private static final int ENTRIES = 1_000;
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String LOCK = "encryption-data";

    Read of(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] found = null;
            boolean locked = false;
            int left = UNPACKED;
            for (int i = 0; i < ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                // Skipping unpacks as well: each entry is read within what is left.
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) {
                    return new Read.Unread("unpacks to more than is read");
                }
                found = entry.getName().equals(part) ? bytes : found;
                locked |= entry.getName().equals(MANIFEST) && new String(bytes, StandardCharsets.UTF_8).contains(LOCK);
            }
            return locked
                    ? new Read.Unread("is locked with a password")
                    : found == null ? new Read.Unread("holds no text document") : text(found);
        } catch (IOException | IllegalArgumentException broken) {
            return new Read.Unread("is broken");
        }
    }

    private Read text(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder text = new StringBuilder();
        try (InputStream stream = new ByteArrayInputStream(xml)) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            read(reader, text);
            return new Read.Text(text.toString());
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            return new Read.Unread("is broken");
        }
    }

    private void read(XMLStreamReader reader, StringBuilder text) throws XMLStreamException {
        int passedOver = 0;
        @Nullable String within = null;
        while (reader.hasNext() && text.length() < DocumentText.TEXT) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    within = reader.getLocalName();
                    passedOver += passedOver > 0 || left.contains(within) ? 1 : 0;
                    blank(within, text);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    passedOver -= passedOver > 0 ? 1 : 0;
                    String ended = reader.getLocalName();
                    if (lines.contains(ended)) {
                        text.append('\n');
                    } else if (ended.equals("tc") || ended.equals("table-cell")) {
                        endCell(text);
                    }
                    within = null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    boolean counts = words.isEmpty() || within != null && words.contains(within);
                    if (counts && passedOver == 0) {
                        text.append(
                                reader.getText(),
                                0,
                                Math.min(reader.getTextLength(), DocumentText.TEXT - text.length()));
                    }
                }
                default -> {}
            }
        }
    }

    private static void blank(String element, StringBuilder text) {
        if (element.equals("tab")) {
            text.append('\t');
        } else if (element.equals("s")) {
            text.append(' ');
        }
    }

    /** A cell holds paragraphs, and those end lines; what stands beside it belongs to the same one. */
    private static void endCell(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        text.append('\t');
    }
}
