package org.partnerpost.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Returned mail that speaks to people alone: each recipient named at the beginning of a line, with what was said about it. */
final class ReportText {
    private static final Pattern COPY = Pattern.compile(
            "(?im)^(?:received: (?:from|by|\\()|return-path:|message-id:|-{2,30}[ ]{0,3}(?:original|below|this is a copy|the following|transcript of the original|"
                    + "returned|undelivered|header|unsent|message)[^\\n]{0,80}(?:message|copy|follow|header|mail)[^\\n]{0,80}$|message headers follow|original message follows|"
                    + "--- undelivered message follows|original message headers|the original message was|here is a copy of|content-type:|-{5,40} start of)");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,200}[A-Za-z0-9]");
    private static final Pattern AT_LINE_START = Pattern.compile(
            "(?im)^[>\\s]{0,12}(?:->|\\*|to|user|\\d{3}[ -]|recipient:?|rcpt to:|for|address:|sent to|your (?:mail|message) to|delivering your mail to|[^\\n@]{0,80} mail to|[^\\n@]{0,60}message to)?\\s{0,10}<?("
                    + ADDRESS.pattern() + ")");
    private static final int LONGEST = 20_000;
    private static final int MOST = 50;

    private ReportText() {}

    /** What the report says itself, without the mail that it returns. */
    static String report(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher copy = COPY.matcher(beginning);
        return copy.find() && copy.start() > 0 ? beginning.substring(0, copy.start()) : beginning;
    }

    /**
     * @param senders addresses that are no recipients: whom the report was sent to
     * @param failed whom a header field names, see X-Failed-Recipients
     */
    static List<BounceLine> lines(String text, Set<String> senders, List<String> failed) {
        String report = report(text);
        Map<String, String> said = new LinkedHashMap<>();
        failed.forEach(recipient -> said.put(recipient, ""));
        Matcher address = AT_LINE_START.matcher(report);
        List<Integer> starts = new ArrayList<>();
        List<String> recipients = new ArrayList<>();
        while (address.find() && recipients.size() < MOST) {
            if (!senders.contains(address.group(1).toLowerCase(java.util.Locale.ROOT))
                    && !isService(address.group(1))) {
                starts.add(address.start());
                recipients.add(address.group(1));
            }
        }
        for (int i = 0; i < recipients.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : report.length();
            String words = report.substring(starts.get(i), end);
            said.merge(recipients.get(i), words, (before, next) -> before + "\n" + next);
        }
        if (said.isEmpty()) {
            anyAddress(report, senders, said);
        }
        return said.entrySet().stream()
                .map(entry -> Diagnosis.of(entry.getKey(), "", "", words(entry.getValue(), said.size(), report)))
                .toList();
    }

    /** What was said of one recipient; where that is nothing, or there is but one, the whole report. */
    private static String words(String own, int recipients, String report) {
        return recipients == 1 || BounceReasons.in(own).isEmpty() ? report : own;
    }

    private static void anyAddress(String report, Set<String> senders, Map<String, String> said) {
        Matcher address = ADDRESS.matcher(report);
        while (address.find() && said.isEmpty()) {
            if (!senders.contains(address.group().toLowerCase(java.util.Locale.ROOT)) && !isService(address.group())) {
                said.put(address.group(), report);
            }
        }
    }

    private static boolean isService(String address) {
        String folded = address.toLowerCase(java.util.Locale.ROOT);
        return folded.startsWith("postmaster@") || folded.startsWith("mailer-daemon@");
    }
}
