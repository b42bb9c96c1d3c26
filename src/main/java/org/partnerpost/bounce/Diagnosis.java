package org.partnerpost.bounce;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.bounce.BounceLine.Kind;
import org.partnerpost.bounce.BounceReasons.Reason;

/** From the words and codes of a report to a class: the words first, since servers use the codes loosely. */
final class Diagnosis {
    private static final Pattern STATUS =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]{0,1}\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([245]\\d\\d)(?=[ -](?!\\d))");

    /** RFC 3464 section 2.3.3. */
    private static final Set<String> WITHOUT_HARM = Set.of("delayed", "delivered", "relayed", "expanded");
    /** Reasons so general that a precise code tells more. */
    private static final Set<String> GENERAL = Set.of("refused by policy", "filtered", "system error");

    private static final Pattern ONLY_LATE = Pattern.compile(
            "(?i)warning message only|do not need to resend|will be retried|delivery is delayed|not yet been delivered|will keep trying|will continue to try|still being retried");

    private Diagnosis() {}

    /**
     * @param recipient as named; may be empty
     * @param action of the report's field; empty where there is none
     * @param status of the report's field; empty where there is none
     * @param words what the servers said
     */
    static BounceLine of(String recipient, String action, String status, String words) {
        String told = enhanced(status).or(() -> enhanced(words)).orElse("");
        String code = specific(told)
                ? told
                : enhanced(words).filter(Diagnosis::specific).orElse(told);
        String done = action.isEmpty() ? unsaid(code, words) : action.toLowerCase(Locale.ROOT);
        if (WITHOUT_HARM.contains(done)) {
            return new BounceLine(
                    recipient, code, Kind.NONE, done.equals("delayed") ? "not delivered yet" : done, done);
        }
        Optional<Reason> said = BounceReasons.in(words);
        Reason reason = byCode(code, said)
                .or(() -> said)
                .or(() -> byReply(words))
                .orElse(new Reason(code.startsWith("4") ? Kind.SOFT : Kind.OTHER, "undelivered"));
        boolean perhapsLater = code.startsWith("4") && reason.kind() == Kind.HARD;
        return new BounceLine(recipient, code, perhapsLater ? Kind.SOFT : reason.kind(), reason.words(), "failed");
    }

    /** What happened, where no field says it. */
    private static String unsaid(String code, String words) {
        return code.startsWith("2") ? "delivered" : ONLY_LATE.matcher(words).find() ? "delayed" : "failed";
    }

    static Optional<String> enhanced(String text) {
        Matcher status = STATUS.matcher(text);
        return status.find() ? Optional.of(status.group()) : Optional.empty();
    }

    /** X.0.0 and the like tell only whether it is for good. */
    private static boolean specific(String code) {
        return code.length() > 1 && !code.endsWith(".0.0");
    }

    /** Codes that leave no doubt (RFC 3463 section 3), and where the words say nothing, the rest of them. */
    private static Optional<Reason> byCode(String code, Optional<Reason> said) {
        boolean temporary = code.startsWith("4");
        String detail = code.isEmpty() ? "" : code.substring(1);
        boolean silent =
                said.filter(reason -> !GENERAL.contains(reason.words())).isEmpty();
        return Optional.ofNullable(
                switch (detail) {
                    case ".2.2" -> new Reason(Kind.FULL, "mailbox full");
                    case ".1.6" -> temporary ? null : new Reason(Kind.HARD, "address has moved");
                    case ".1.1", ".1.3", ".1.0" ->
                        silent ? new Reason(temporary ? Kind.SOFT : Kind.HARD, "user unknown") : null;
                    case ".1.2", ".1.10" ->
                        silent ? new Reason(temporary ? Kind.SOFT : Kind.HARD, "host unknown") : null;
                    case ".3.4", ".2.3" -> silent ? new Reason(Kind.POLICY, "message too big") : null;
                    case ".1.7", ".1.8" -> new Reason(Kind.BLOCKED, "sender rejected");
                    case ".7.13" -> new Reason(Kind.OTHER, "account suspended");
                    case ".7.25" -> new Reason(Kind.BLOCKED, "no reverse name");
                    case ".7.20", ".7.21", ".7.22", ".7.23", ".7.24", ".7.26" ->
                        new Reason(Kind.POLICY, "authentication failed");
                    default -> silent ? bySubject(detail, temporary) : null;
                });
    }

    private static @org.jspecify.annotations.Nullable Reason bySubject(String detail, boolean temporary) {
        if (detail.startsWith(".7.")) {
            return new Reason(Kind.POLICY, "refused by policy");
        }
        if (detail.startsWith(".4.") || temporary) {
            return new Reason(Kind.SOFT, "given up");
        }
        return detail.startsWith(".6.") ? new Reason(Kind.POLICY, "not in the right form") : null;
    }

    private static Optional<Reason> byReply(String words) {
        Matcher reply = REPLY.matcher(words);
        if (!reply.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (reply.group()) {
                    case "552" -> new Reason(Kind.FULL, "mailbox full");
                    case "550", "551" -> new Reason(Kind.HARD, "user unknown");
                    case "421", "450", "451", "452" -> new Reason(Kind.SOFT, "given up");
                    default -> null;
                });
    }
}
