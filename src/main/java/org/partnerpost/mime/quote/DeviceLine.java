package org.partnerpost.mime.quote;

import java.util.regex.Pattern;

/** "Sent from my iPhone" and its kin: what a mail program adds to advertise itself. */
final class DeviceLine {
    private static final int MAX_LENGTH = 200;

    private static final String THING =
            "(?:iphone|ipad|ipod|android|samsung|galaxy|huawei|blackberry|htc|nokia|xiaomi|oneplus|pixel|windows"
                    + "|outlook|mail\\b|mailbox|gmail|yahoo|aol|proton|airmail|spark|mobile|mobil|handy|phone|smartphone|tablet|cell|device|gerät"
                    + "|appareil|dispositivo|teléfono|telefono|telefon|telefoon|móvil|alcatel|motorola|sony|lg\\b|ti-\\d|k-9|thunderbird|tutanota"
                    + "|fairemail|nine|web\\.de|gmx|myMail|mail\\.ru|hey\\b|superhuman|bluemail|newton|mi )";

    private static final Pattern SENT = Pattern.compile(
            "[<(*_\\[ ]{0,4}(?:"
                    + "sent (?:from|via|with|by|using|on) (?:my |the |a |an )?|from my |(?:diese nachricht wurde |diese e-mail wurde )?(?:von|mit) (?:meinem|meiner) "
                    + "|gesendet (?:von|mit|über|aus|mithilfe) |envoyé (?:de|depuis|à partir|avec|via|par) |enviado (?:desde|con|do|da|de|a partir|pelo|por|via) "
                    + "|inviato (?:da|dal|dalla|con|tramite) |verzonden (?:vanaf|vanuit|met|via) |verstuurd (?:vanaf|met|via) |wysłan[eoy] (?:z|ze|przez|za) "
                    + "|skickat? (?:från|med|via) |skickades |sendt (?:fra|med|via) |lähetetty |saadetud |отправлено (?:с|из|от) |надіслано "
                    + ").{0,150}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What follows these names what was written on, known or not: "Sent from my Wiko RIDGE". */
    private static final Pattern FROM_A_THING = Pattern.compile(
            "[<(*_\\[ ]{0,4}(?:sent from |from my |von (?:meinem|meiner) |gesendet von (?:meinem|meiner) |envoyé (?:de mon|depuis|à partir de) |enviado desde "
                    + "|enviado (?:do meu|a partir d[eo]) |inviato (?:da|dal|dalla|dal mio) |verzonden vanaf |verstuurd vanaf |wysłan[eoy] (?:z|ze) "
                    + "|skickat från |sendt fra |odesláno (?:z|ze) |odoslané (?:z|zo) |trimis de pe |poslano (?:s|sa|z|iz) |στάλθηκε από "
                    + "|отправлено (?:с|со|из) |надіслано (?:з|із) |изпратено от |enviat des (?:de|del|d'|de la) |dikirim dari |(?:được|đã) gửi từ "
                    + "|išsiųsta iš |sūtīts no |أُرسلت من |مرسل من |נשלח מה|ส่งจาก).{1,150}"
                    + "|.{2,40}(?:에서 보냄|에서 보낸 메일입니다\\.?|['’][td][ae]n gönderildi\\.?|umdan gönderildi\\.?|küldve\\.?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LINK = Pattern.compile("<[^<>]{0,190}>|\\([^()]{0,190}\\)|https?://\\S{1,190}");
    private static final Pattern CLAUSE = Pattern.compile("[:;!?]|, (?:\\S{1,40} ){3}|\\. ");
    private static final int MAX_WORDS = 10;

    private static final Pattern THINGS = Pattern.compile(THING, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WHOLE = Pattern.compile(
            "\\W{0,3}(?:get |hol(?:en)? sie (?:sich )?|laden sie |télécharger |obtenez |téléchargez |obtener |obtén |scarica |ottieni |download |"
                    + "obter |obtenha |pobierz |hämta |hent |få |skaffa )\\[?(?:program )?outlook (?:for|für|pour|para|per|voor|dla|för|til|til|na) ?.{0,120}"
                    + "|\\W{0,3}outlook (?:für|for|pour|para) (?:ios|android).{0,100}"
                    + "|從我的.{1,40}傳送|从我的.{1,40}发送|发自我的.{1,40}|發自我的.{1,40}|.{1,40}から送信"
                    + "|von (?:meinem|meiner) .{1,60} gesendet\\.?|mit der .{1,40} (?:gesendet|verschickt)\\.?"
                    + "|diese (?:nachricht|e-?mail) wurde (?:von|mit|über) .{1,120} (?:gesendet|verschickt)\\.?"
                    + "|from my .{1,40}|[\\p{L} ]{1,30} from (?:my )?mobile|\u1427",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DeviceLine() {}

    static boolean is(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.endsWith(":")) {
            return false;
        }
        if (WHOLE.matcher(text).matches()) {
            return true;
        }
        String words = LINK.matcher(text).replaceAll("").strip();
        boolean sentence = CLAUSE.matcher(words).find() || words.split("\\s+").length > MAX_WORDS;
        return !sentence
                && (FROM_A_THING.matcher(text).matches()
                        || SENT.matcher(text).matches() && THINGS.matcher(text).find());
    }
}
