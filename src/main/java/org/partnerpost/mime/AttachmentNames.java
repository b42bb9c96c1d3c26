package org.partnerpost.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** File names as senders give them, to names that are safe on any system. */
final class AttachmentNames {
    private static final int MAX_LENGTH = 120;
    /** Names that Windows reads as devices, with any ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private AttachmentNames() {}

    /** Without path, controls, hidden marks and characters that a file system forbids; the ending survives a cut. */
    static String safe(Optional<String> given, String otherwise) {
        String name = CleanText.line(given.orElse(""));
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[:*?\"<>|]", "_").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return otherwise;
        }
        if (name.length() > MAX_LENGTH) {
            String ending = ending(name);
            name = CleanText.cut(name, MAX_LENGTH - ending.length()) + ending;
        }
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "_" + name : name;
    }

    /** With its dot, in the case given; empty where there is none worth the name. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 12 ? "" : name.substring(dot);
    }
}
