package org.partnerpost.mime.quote;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Confidentiality notices and company boilerplate under a mail. */
final class LegalFooter {
    /** How a footer's first line begins; it is recognised by its beginning, since its wording has no end. */
    private static final Pattern BEGINNING = Pattern.compile(
            "[*_ -]{0,5}(?:"
                    + "(?:this|the) (?:e-?mail|message|communication|transmission|electronic)\\b.{0,120}\\b(?:confidential|intended|privileged)"
                    + "|(?:the )?information (?:contained )?in this (?:e-?mail|message).{0,80}(?:confidential|intended|privileged)"
                    + "|confidentiality (?:notice|note)|disclaimer\\b|legal (?:notice|disclaimer)|(?:important|privileged).{0,20} notice"
                    + "|please consider the environment|think before you print|bitte prüfen sie.{0,40}(?:ausdruck|gedruckt)|bitte denken sie an die umwelt"
                    + "|dies[e|er] (?:e-?mail|nachricht|mail)\\b.{0,60}\\b(?:vertraulich|enthält)|der inhalt dieser (?:e-?mail|nachricht).{0,40}vertraulich"
                    + "|vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis"
                    + "|ce (?:message|courriel|mail)\\b.{0,120}\\bconfidenti|les informations contenues dans ce|avis de confidentialité"
                    + "|este (?:mensaje|correo|e-?mail)\\b.{0,120}\\bconfidencia|aviso (?:legal|de confidencialidad)|la información contenida en est"
                    + "|(?:questo|il presente) (?:messaggio|e-?mail)\\b.{0,120}\\b(?:riservat|confidenzial)|le informazioni contenute"
                    + "|dit (?:e-?mail)?bericht.{0,120}\\b(?:vertrouwelijk|bestemd)|de informatie (?:verzonden|in dit)"
                    + "|esta mensagem.{0,120}\\bconfidencia|(?:ta|niniejsza) (?:wiadomość|korespondencja).{0,120}\\b(?:poufn|przeznaczon)"
                    + "|(?:treść|informacje zawarte w) (?:tej|niniejszej) (?:wiadomości|korespondencji).{0,120}\\bpoufn"
                    + "|(?:o conteúdo desta|el contenido de este|le contenu de ce|il contenuto di questo|de inhoud van dit)\\b.{0,120}\\b(?:confiden|riservat|vertrouwelijk)"
                    + "|detta (?:meddelande|e-post).{0,120}\\bkonfident|denne (?:e-?mail|e-post|meddelelse|meldingen).{0,120}\\b(?:fortrolig|konfident)"
                    + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MAX_READ = 300;

    private LegalFooter() {}

    /** Where the footer begins that ends these lines; {@code end} where there is none. A paragraph of the sender's follows none. */
    static int beginsIn(List<String> lines, int start, int end) {
        for (int i = start; i < end; i++) {
            boolean paragraph = i == start || lines.get(i - 1).isBlank() || Divider.isRule(lines.get(i - 1));
            if (paragraph && begins(lines, i, end)) {
                return i > start && Divider.isRule(lines.get(i - 1)) ? i - 1 : i;
            }
        }
        return end;
    }

    private static boolean begins(List<String> lines, int at, int end) {
        var text = new StringBuilder();
        for (int i = at;
                i < end
                        && i < at + 4
                        && text.length() < MAX_READ
                        && !lines.get(i).isBlank();
                i++) {
            String line = lines.get(i).strip();
            text.append(line, 0, Math.min(line.length(), MAX_READ)).append(' ');
        }
        return BEGINNING.matcher(text.toString().toLowerCase(Locale.ROOT)).lookingAt();
    }
}
