package org.partnerpost.mime.quote;

import java.util.List;
import java.util.Locale;

/** Lines after which everything is another mail: "-----Original Message-----" and its translations. */
final class Divider {
    private static final int MAX_LENGTH = 160;

    /** Count only with hyphens or underscores in front. */
    private static final List<String> BETWEEN_HYPHENS = List.of(
            "original message",
            "original appointment",
            "forwarded message",
            "forwarded by",
            "forwarded mail",
            "ursprüngliche nachricht",
            "originalnachricht",
            "original-nachricht",
            "ursprünglicher termin",
            "weitergeleitete nachricht",
            "message d'origine",
            "message d’origine",
            "message original",
            "message transféré",
            "message transmis",
            "mensaje original",
            "mensaje reenviado",
            "forwarded",
            "messaggio originale",
            "messaggio inoltrato",
            "oorspronkelijk bericht",
            "origineel bericht",
            "doorgestuurd bericht",
            "mensagem original",
            "mensagem encaminhada",
            "mensagem reencaminhada",
            "wiadomość oryginalna",
            "oryginalna wiadomość",
            "treść przekazanej wiadomości",
            "przekazana wiadomość",
            "originalmeddelande",
            "ursprungligt meddelande",
            "vidarebefordrat meddelande",
            "oprindelig meddelelse",
            "original meddelelse",
            "videresendt meddelelse",
            "opprinnelig melding",
            "videresendt melding",
            "исходное сообщение",
            "пересылаемое сообщение",
            "原始邮件",
            "原始郵件",
            "转发邮件",
            "転送メッセージ",
            "元のメッセージ",
            "reply message",
            "reply to message");

    /** Count by themselves. */
    private static final List<String> ALONE = List.of(
            "begin forwarded message:",
            "anfang der weitergeleiteten nachricht:",
            "début du message réexpédié",
            "début du message transféré",
            "inicio del mensaje reenviado:",
            "inizio messaggio inoltrato:",
            "begin doorgestuurd bericht:",
            "início da mensagem reencaminhada:",
            "início da mensagem encaminhada:",
            "początek przekazywanej wiadomości:",
            "początek przekazanej wiadomości:",
            "vidarebefordrat brev:",
            "påbörjat vidarebefordrat meddelande:",
            "start på videresendt besked:",
            "videresendt melding:",
            "##- please type your reply above this line",
            "--- reply above this line",
            "-- reply above this line",
            "please reply above this line");

    private Divider() {}

    static boolean is(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return false;
        }
        String lower = stripped.replace("*", "").toLowerCase(Locale.ROOT);
        if (ALONE.stream().anyMatch(lower::startsWith)) {
            return true;
        }
        int hyphens = 0;
        while (hyphens < lower.length() && "-_–— ".indexOf(lower.charAt(hyphens)) >= 0) {
            hyphens++;
        }
        if (hyphens < 2) {
            return false;
        }
        String words = lower.substring(hyphens);
        return BETWEEN_HYPHENS.stream().anyMatch(words::startsWith) && words.length() < 80;
    }

    /** A line drawn with underscores, hyphens or the like. */
    static boolean isRule(String line) {
        String stripped = line.strip();
        return stripped.length() >= 3
                && stripped.length() <= 200
                && stripped.chars().allMatch(c -> "-_=*–—".indexOf(c) >= 0);
    }
}
