package org.partnerpost.delivery;

import java.time.Duration;
import java.util.List;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;

/** Letters to operators. */
final class SampleOperatorLetters {
    private SampleOperatorLetters() {}

    static OperatorLetter.Waiting waiting(String language, int all) {
        return new OperatorLetter.Waiting(
                new Mailbox("", MailAddress.of("olga@desk.example")),
                language,
                "20414",
                all,
                all == 1
                        ? List.of(new OperatorLetter.Item(
                                "BC-4F7K",
                                "Business Central migration, Munich",
                                Duration.ofMinutes(25),
                                "/desk/needs/BC-4F7K"))
                        : List.of(
                                new OperatorLetter.Item(
                                        "BC-4F7K",
                                        "Business Central migration, Munich",
                                        Duration.ofHours(27),
                                        "/desk/needs/BC-4F7K"),
                                new OperatorLetter.Item(
                                        "Mail 88", "Re: Your profile <b>", Duration.ofHours(5), "/desk/held/88")));
    }
}
