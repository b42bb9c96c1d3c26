package org.partnerpost.mime;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.partnerpost.mime.Attachment.Caution;

/** What makes an attachment dangerous to open, by its name, its claimed type and its first bytes. Nothing is unpacked. */
final class AttachmentCautions {
    private static final Set<String> PROGRAMS = Set.of(
            ".exe", ".com", ".scr", ".bat", ".cmd", ".pif", ".msi", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta",
            ".lnk", ".ps1", ".jar", ".apk", ".app", ".dmg", ".iso", ".img", ".cpl", ".reg", ".docm", ".xlsm", ".pptm");
    private static final Set<String> ACTIVE =
            Set.of(".svg", ".html", ".htm", ".xhtml", ".shtml", ".xml", ".mht", ".mhtml");
    private static final Set<String> ARCHIVES =
            Set.of(".zip", ".rar", ".7z", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".cab");
    private static final Set<String> DOCUMENTS =
            Set.of(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".txt", ".jpg", ".png", ".csv", ".odt");

    private AttachmentCautions() {}

    static Set<Caution> of(String given, String safeName, String type, byte[] beginning) {
        var cautions = EnumSet.noneOf(Caution.class);
        String ending = AttachmentNames.ending(safeName).toLowerCase(Locale.ROOT);
        if (PROGRAMS.contains(ending) || startsWith(beginning, "MZ")) {
            cautions.add(Caution.RUNS_PROGRAMS);
        }
        if (ACTIVE.contains(ending)
                || type.equals("image/svg+xml")
                || type.equals("text/html")
                || type.equals("application/xhtml+xml")) {
            cautions.add(Caution.ACTIVE_CONTENT);
        }
        if (ARCHIVES.contains(ending) || type.equals("application/zip") || type.equals("application/gzip")) {
            cautions.add(Caution.ARCHIVE);
        }
        String stem = safeName.substring(0, safeName.length() - ending.length());
        boolean twoEndings = DOCUMENTS.contains(AttachmentNames.ending(stem).toLowerCase(Locale.ROOT));
        boolean turned = given.codePoints().anyMatch(CleanText::steersDirection);
        if (turned || twoEndings && PROGRAMS.contains(ending)) {
            cautions.add(Caution.DISGUISED_NAME);
        }
        if (differs(type, beginning)) {
            cautions.add(Caution.TYPE_DIFFERS_FROM_CONTENT);
        }
        return cautions;
    }

    /** Pictures and PDF that begin like a page or a program. */
    private static boolean differs(String type, byte[] beginning) {
        boolean claimsHarmless =
                type.startsWith("image/") && !type.equals("image/svg+xml") || type.equals("application/pdf");
        String start = new String(beginning, StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return claimsHarmless && (start.startsWith("<") || start.startsWith("mz"));
    }

    private static boolean startsWith(byte[] bytes, String start) {
        return bytes.length >= 2 && bytes[0] == start.charAt(0) && bytes[1] == start.charAt(1);
    }
}
