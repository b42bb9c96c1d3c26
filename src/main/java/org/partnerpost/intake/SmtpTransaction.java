package org.partnerpost.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StatusCode;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail transaction (RFC 5321 section 3.3): MAIL, RCPT, DATA or BDAT. */
class SmtpTransaction implements MessageHandler {
    private static final Logger LOG = Logger.getLogger(SmtpTransaction.class);

    /** A client that goes on so far beyond the limit will not stop by itself. */
    private static final int PATIENCE = 4;

    private final MessageContext session;
    private final Intake intake;
    private final RecipientCheck check;
    private final Deadline deadline;
    private final int maxSize;
    private final List<MailAddress> recipients = new ArrayList<>();
    private Optional<MailAddress> sender = Optional.empty();

    SmtpTransaction(MessageContext session, Intake intake, RecipientCheck check, Deadline deadline, int maxSize) {
        this.session = session;
        this.intake = intake;
        this.check = check;
        this.deadline = deadline;
        this.maxSize = maxSize;
    }

    @Override
    public void from(String reversePath) throws RejectException {
        sender = MailAddress.parse(reversePath);
        if (sender.isEmpty() && !reversePath.isEmpty()) {
            throw new RejectException(553, "5.1.7 <" + printable(reversePath) + "> is not an address we can answer to");
        }
    }

    @Override
    public void recipient(String forwardPath) throws RejectException {
        RecipientCheck.Answer answer;
        try {
            answer = deadline.within(() -> check.check(forwardPath));
        } catch (Deadline.NotInTime away) {
            throw notNow(away);
        }
        switch (answer) {
            case RecipientCheck.Answer.Welcome welcome -> recipients.add(welcome.address());
            case RecipientCheck.Answer.Unknown unknown ->
                throw reject(StatusCode.NO_SUCH_MAILBOX, "No such mailbox here");
            case RecipientCheck.Answer.Foreign foreign -> throw reject(StatusCode.POLICY, "We do not relay");
        }
    }

    @Override
    public String data(InputStream incoming) throws RejectException, IOException {
        try {
            return keep(read(incoming));
        } catch (RejectException refused) {
            // RFC 5321 section 4.1.1.4: the transaction is over, whatever the answer
            ((Session) session).resetMailTransaction();
            throw refused;
        }
    }

    private String keep(byte[] raw) throws RejectException {
        if (ReceivedLines.count(raw) > ReceivedLines.MOST) {
            throw new RejectException(554, "5.4.6 The mail has come in a circle: more than 100 Received lines");
        }
        Optional<String> client = session.getRemoteAddress() instanceof InetSocketAddress address
                ? Optional.of(address.getAddress().getHostAddress())
                : Optional.empty();
        Envelope envelope = new Envelope(sender, recipients, client, session.getHelo());
        try {
            long id = deadline.within(() -> intake.take(envelope, raw, ""));
            return "2.0.0 kept as mail " + id;
        } catch (Deadline.NotInTime away) {
            throw notNow(away);
        }
    }

    /**
     * Reads to the end of the mail in any case: what is left unread would be taken for commands, and a mail could smuggle
     * another one in.
     */
    private byte[] read(InputStream incoming) throws IOException, RejectException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = incoming.read(buffer); read >= 0; read = incoming.read(buffer)) {
            size += read;
            if (size <= maxSize) {
                kept.write(buffer, 0, read);
            } else if (size > (long) PATIENCE * maxSize) {
                throw new DropConnectionException(552, "5.3.4 The mail is far bigger than " + maxSize + " octets");
            }
        }
        if (size > maxSize) {
            throw reject(StatusCode.TOO_BIG, "The mail is bigger than " + maxSize + " octets");
        }
        return kept.toByteArray();
    }

    @Override
    public void done() {
        recipients.clear();
        sender = Optional.empty();
    }

    private static RejectException notNow(Deadline.NotInTime away) {
        LOG.warnf("mail is put off: %s", away.getMessage());
        return reject(StatusCode.NOT_NOW, "We cannot keep mail just now, please try again later");
    }

    private static RejectException reject(StatusCode status, String text) {
        return new RejectException(status.reply(), status.enhanced() + " " + text);
    }

    private static String printable(String text) {
        return text.codePoints()
                .limit(100)
                .map(c -> c < ' ' || c == 0x7f ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
