package org.partnerpost.joining;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;

/** Mails of people to the stage, and the letters they get, on the real database. */
@ApplicationScoped
public class PostOfATest {
    private final JoiningStage stage;
    private final ReceivedMails mails;
    private final EntityManager entities;

    PostOfATest(JoiningStage stage, ReceivedMails mails, EntityManager entities) {
        this.stage = stage;
        this.mails = mails;
        this.entities = entities;
    }

    /** @param verdict as the table of verdicts has it, such as {@code authenticated} */
    Outcome mail(String from, String to, String text, String verdict) {
        String body = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        return raw(from, to, body, verdict);
    }

    Outcome mail(String from, String to, String text) {
        return mail(from, to, text, "authenticated");
    }

    /** @param rest further header lines, an empty line, and the body */
    Outcome raw(String from, String to, String rest, String verdict) {
        MailAddress sender = MailAddress.of(from);
        String raw = "From: Dana Weber <" + from + ">\r\nTo: " + to + "\r\nSubject: Hello\r\nMessage-ID: <"
                + UUID.randomUUID() + "@partner.example>\r\nMIME-Version: 1.0\r\n" + rest;
        Envelope envelope = new Envelope(
                Optional.of(sender), List.of(MailAddress.of(to)), Optional.of("192.0.2.1"), Optional.empty());
        long id = QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(envelope, raw.getBytes(StandardCharsets.UTF_8), "")
                        .id());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into authenticity_verdict (mail, verdict, name, local_part, domain, detail)
                                values (:mail, :verdict, 'Dana Weber', :local, :domain, 'test')""")
                        .setParameter("mail", id)
                        .setParameter("verdict", verdict)
                        .setParameter("local", sender.localPart())
                        .setParameter("domain", sender.domain())
                        .executeUpdate());
        return QuarkusTransaction.requiringNew()
                .call(() -> stage.handle(new WorkItem(id, "joining", new Load("mail", id), id, 1)));
    }

    /** @param kind the template; all else as its reader gets them */
    public record Got(String kind, String subject, String replyTo, String text, Optional<String> reversePath) {
        public String link(String page) {
            int at = text.indexOf("/m/" + page + "/");
            return text.substring(at).split("\\s", 2)[0];
        }
    }

    /** All letters to an address, oldest first. */
    @SuppressWarnings("unchecked")
    public List<Got> letters(String to) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object[]> rows = entities.createNativeQuery(
                            "select kind, raw, reverse_path from delivery_letter where recipient = :to order by id")
                    .setParameter("to", to)
                    .getResultList();
            return rows.stream().map(PostOfATest::got).toList();
        });
    }

    public Got last(String to) {
        return letters(to).getLast();
    }

    public void run(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private static Got got(Object[] row) {
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream((byte[]) row[1]));
            String text = ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            String header = mail.getHeader("Reply-To", null);
            String replyTo = header == null ? "" : header.replaceAll("(?s).*<|>.*", "");
            return new Got(
                    String.valueOf(row[0]), mail.getSubject(), replyTo, text, Optional.ofNullable((String) row[2]));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
