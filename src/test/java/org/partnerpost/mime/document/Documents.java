package org.partnerpost.mime.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small documents, sound and hostile, made where they are needed. */
public final class Documents {
    private Documents() {}

    public static byte[] pdf(String... lines) {
        return pdf("", lines);
    }

    /**
     * @param password that opens it; empty for none
     */
    public static byte[] pdf(String password, String[] lines) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(16);
                content.newLineAtOffset(60, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docx(String... paragraphs) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>");
        for (String paragraph : paragraphs) {
            xml.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return zip(
                Map.of("word/document.xml", xml.append("</w:body></w:document>").toString()));
    }

    public static byte[] odt(String... paragraphs) {
        StringBuilder xml = new StringBuilder("<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\">");
        for (String paragraph : paragraphs) {
            xml.append("<text:p>").append(paragraph).append("</text:p>");
        }
        return zip(
                Map.of("content.xml", xml.append("</office:document-content>").toString()));
    }

    static byte[] zip(Map<String, String> entries) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    static byte[] zipped(Map<String, byte[]> entries) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail with one attached file. */
    public static byte[] mail(String body, String name, String type, byte[] content) {
        return """
                From: Pat <pat@partner.example>
                To: needs@partnerpost.localhost
                Subject: A new project
                Date: Mon, 16 Nov 2026 10:00:00 +0100
                Message-ID: <brief@partner.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="between"

                --between
                Content-Type: text/plain; charset=utf-8

                %s
                --between
                Content-Type: %s; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --between--
                """.formatted(body, type, name, name, Base64.getMimeEncoder().encodeToString(content))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
