package org.partnerpost.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.Corpora;
import org.partnerpost.mime.Corpora.Hostile;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/** The hostile set, as far as sorting decides: what is swallowed, what goes on, what is held. */
class HostileSortingTest {
    private static final Set<String> FAMILIES = Set.of("loop", "modmail", "relay", "bounce", "mime", "bomb");
    private static final MailSorter SORTER = new MailSorter("router.example");

    static Stream<Hostile> mails() throws IOException {
        return Corpora.hostile().stream().filter(mail -> FAMILIES.contains(mail.family()));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isSortedAsItMust(Hostile hostile) {
        ParsedMail mail = MimeReader.standard().read(hostile.mail());
        Optional<Envelope> envelope = envelope(mail);
        MailKind kind = SORTER.sort(mail, envelope);
        boolean answered = SORTER.mayBeAnswered(mail, envelope);
        switch (hostile.expect()) {
            case "IGNORE" -> assertThat(answered).as("%s: %s", hostile, kind).isFalse();
            case "REJECT" ->
                assertThat(kind)
                        .as(hostile.toString())
                        .isInstanceOfAny(MailKind.Unreadable.class, MailKind.Answer.class, MailKind.Need.class);
            case "HOLD" ->
                assertThat(held(mail, kind)).as("%s: %s", hostile, kind).isTrue();
            case "ACCEPT" ->
                assertThat(kind).as(hostile.toString()).isInstanceOfAny(MailKind.Need.class, MailKind.Answer.class);
            case "BOUNCE:complaint" -> assertThat(kind).isEqualTo(new MailKind.Complaint());
            default -> assertThat(kind).as(hostile.toString()).isEqualTo(new MailKind.Bounce());
        }
    }

    /** By this stage, or by the rules after it: for its sender, or for an attachment. */
    private static boolean held(ParsedMail mail, MailKind kind) {
        boolean suspicious = mail.originator() instanceof org.partnerpost.mail.Originator.Refused;
        return switch (kind) {
            case MailKind.Unreadable unreadable -> true;
            case MailKind.Answer answer -> true;
            case MailKind.Command command -> true;
            case MailKind.Joining joining -> true;
            case MailKind.Need need -> suspicious;
            case MailKind.Bounce bounce -> false;
            case MailKind.Complaint complaint -> false;
            case MailKind.Automatic automatic -> false;
            case MailKind.Question question -> true;
            case MailKind.Noise noise -> noise.operatorLooks();
        };
    }

    /** The set's needs address is called {@code opps}, its operators' {@code mod}; its Return-Path is what SMTP said. */
    private static Optional<Envelope> envelope(ParsedMail mail) {
        List<MailAddress> recipients = Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(Mailbox::address)
                .map(address -> new MailAddress(
                        address.localPart().replaceFirst("^opps$", "needs").replaceFirst("^mod\\b", "desk"),
                        address.domain()))
                .toList();
        Optional<MailAddress> sender = MailAddress.parse(
                mail.field("Return-Path").orElse("a@b.example").replaceAll("[<>\\s]", ""));
        return Optional.of(new Envelope(sender, recipients, Optional.empty(), Optional.empty()));
    }
}
