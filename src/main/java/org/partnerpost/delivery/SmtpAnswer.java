package org.partnerpost.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.Courier.Handover;
import org.partnerpost.mail.StatusCode;

/** Reads what an outgoing server said: the mail library hides it in chains of exceptions. */
final class SmtpAnswer {
    private static final Pattern ENHANCED = Pattern.compile("^[245]\\d\\d[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final StatusCode NO_CONNECTION = new StatusCode(451, "4.4.1");
    private static final StatusCode OUR_SIGN_IN = new StatusCode(451, "4.7.0");

    /** An exception that is its own cause must not keep us. */
    private static final int MOST_LINKS = 30;

    private SmtpAnswer() {}

    /** No reply from the other side is never a reason to give up. */
    static Handover of(MessagingException thrown) {
        if (thrown instanceof AuthenticationFailedException) {
            return new Handover.Deferred(
                    OUR_SIGN_IN, "the outgoing server does not accept our user and password: " + thrown.getMessage());
        }
        List<Throwable> chain = chain(thrown);
        return chain.stream()
                .flatMap(link -> ofOneAddress(link).stream())
                .findFirst()
                .or(() -> chain.stream()
                        .filter(SMTPSendFailedException.class::isInstance)
                        .map(SMTPSendFailedException.class::cast)
                        .flatMap(send -> handover(send.getReturnCode(), send.getMessage()).stream())
                        .findFirst())
                .orElseGet(() -> new Handover.Deferred(NO_CONNECTION, String.valueOf(thrown.getMessage())));
    }

    /** What was said about the recipient or the sender is closer to the matter than what is said about the whole. */
    private static Optional<Handover> ofOneAddress(Throwable link) {
        return switch (link) {
            case SMTPAddressFailedException recipient -> handover(recipient.getReturnCode(), recipient.getMessage());
            case SMTPSenderFailedException sender -> handover(sender.getReturnCode(), sender.getMessage());
            default -> Optional.empty();
        };
    }

    /** The exception, those chained to it, and their causes; the nearest first. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>(List.of(thrown));
        for (int i = 0; i < chain.size() && chain.size() < MOST_LINKS; i++) {
            Throwable link = chain.get(i);
            if (link instanceof MessagingException messaging && messaging.getNextException() != null) {
                chain.add(messaging.getNextException());
            }
            if (link.getCause() != null) {
                chain.add(link.getCause());
            }
        }
        return chain;
    }

    /** Empty where there was no reply: the other side hung up. */
    private static Optional<Handover> handover(int reply, @Nullable String text) {
        if (reply < 400 || reply > 599) {
            return Optional.empty();
        }
        String answer = text == null ? "" : text.strip();
        Matcher enhanced = ENHANCED.matcher(answer);
        String code = enhanced.find() && enhanced.group(1).charAt(0) == '0' + reply / 100
                ? enhanced.group(1)
                : reply / 100 + ".0.0";
        StatusCode status = new StatusCode(reply, code);
        return Optional.of(
                reply / 100 == 5 ? new Handover.Failed(status, answer) : new Handover.Deferred(status, answer));
    }
}
