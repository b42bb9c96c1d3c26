package org.partnerpost.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.mime.Problem;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Arrival.Concern;
import org.partnerpost.opportunity.Arrival.Topic;
import org.partnerpost.opportunity.Arrival.Weight;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;

/**
 * Reads a mail's needs and opens an opportunity for each, all in one transaction; also where nothing is asked, so that an operator sees it.
 */
@ApplicationScoped
class ReadingStage implements Stage {
    private static final String READ = "read";
    private static final String GONE = "gone";

    private final ReceivedMails mails;
    private final Opportunities opportunities;
    private final OpportunityReader reader = OpportunityReader.standard();

    ReadingStage(ReceivedMails mails, Opportunities opportunities) {
        this.mails = mails;
        this.opportunities = opportunities;
        // The language models load with the first text; better now than while the first sender waits.
        reader.read(new Writing("Hello", "Good morning, guten Morgen.", Optional.empty(), Optional.empty()));
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public Set<String> exits() {
        return Set.of(READ, GONE);
    }

    @Override
    public Outcome handle(WorkItem item) {
        long id = item.load().id();
        Optional<ReceivedMail> received = mails.find(id);
        Optional<byte[]> bytes = mails.bytes(id);
        if (received.isEmpty() || bytes.isEmpty()) {
            return Outcome.end(GONE, "The mail is no longer kept.");
        }
        ParsedMail mail = MimeReader.standard().readWithDocuments(bytes.get());
        OffsetDateTime at = mail.date().orElse(received.get().receivedAt().atOffset(ZoneOffset.UTC));
        Writing writing = Writing.of(mail, Optional.of(at));
        NeedsOfMail read = reader.readEach(writing);
        List<AskedNeed> needs = read.each();
        List<Load> loads = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int part = 0; part < needs.size(); part++) {
            Reading reading = needs.get(part).reading();
            Opportunity opportunity = opportunities.open(new NewOpportunity(
                    id,
                    part,
                    read.oneProject() ? needs.size() : 1,
                    writing.from().map(mailbox -> new Requester(mailbox, reading.language())),
                    mail.subject(),
                    needs.get(part).text(),
                    reading.language(),
                    reading.need(),
                    new Arrival(mail.messageId(), concerns(mail, writing, reading))));
            loads.add(new Load("opportunity", opportunity.id()));
            notes.add(note(reading, opportunity));
        }
        return new Outcome.Done(READ, loads, String.join(" ", notes));
    }

    private static String note(Reading reading, Opportunity opportunity) {
        return switch (reading) {
            case Reading.Understood understood ->
                "Read as opportunity " + opportunity.reference() + ", "
                        + understood.need().skills().size()
                        + (understood.need().skills().size() == 1 ? " skill." : " skills.");
            case Reading.NothingAsked nothing ->
                "Opened as " + opportunity.reference() + ", but " + nothing.reason() + ".";
        };
    }

    private static List<Concern> concerns(ParsedMail mail, Writing writing, Reading reading) {
        Stream<Concern> look = switch (mail.originator()) {
            case Originator.Single single ->
                single.cautions().stream()
                        .sorted()
                        .map(caution -> new Concern(Weight.QUARANTINE, "About the sender: " + caution.words() + "."));
            case Originator.Refused refused ->
                Stream.of(new Concern(
                        Weight.QUARANTINE,
                        "Nobody can be answered: " + refused.refusal().words() + "."));
        };
        Stream<Concern> attached = mail.attachments().stream()
                .flatMap(file -> file.cautions().stream()
                        .sorted()
                        .map(caution -> new Concern(
                                Weight.HOLD, "The attachment " + file.name() + ": " + caution.words() + ".")));
        Stream<Concern> asked = switch (reading) {
            case Reading.Understood understood -> Stream.empty();
            case Reading.NothingAsked nothing ->
                Stream.of(new Concern(Weight.HOLD, "Nothing to match: " + nothing.reason() + "."));
        };
        Stream<Concern> elsewhere = mail.replyTo().stream()
                .map(Mailbox::address)
                .filter(address -> Writing.of(mail, Optional.empty())
                        .from()
                        .filter(from -> !from.address().domain().equals(address.domain()))
                        .isPresent())
                .map(address -> new Concern(
                        Weight.NOTE, "It asks for answers at " + address + "; they go to its sender all the same."));
        Stream<Concern> faults = mail.problems().stream().map(ReadingStage::fault);
        Stream<Concern> lacking = PromisedBrief.lacking(mail, writing.text())
                .map(topic -> new Concern(Weight.NOTE, words(topic), Optional.of(topic)))
                .stream();
        return Stream.of(look, attached, asked, lacking, elsewhere, faults)
                .flatMap(all -> all)
                .limit(50)
                .toList();
    }

    private static String words(Topic topic) {
        return switch (topic) {
            case ATTACHMENT_MISSING -> "Its text speaks of an attachment, and none came with it.";
            case ATTACHMENT_UNREAD -> "What is attached to it could not be read.";
        };
    }

    private static Concern fault(Problem problem) {
        return new Concern(Weight.NOTE, "In its " + problem.where() + ": " + problem.what() + ".");
    }
}
