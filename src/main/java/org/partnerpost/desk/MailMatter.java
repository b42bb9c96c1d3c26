package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.delivery.PostedLetters.Posted;
import org.partnerpost.desk.Linked.Part;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;

/**
 * What a received mail belongs to, each with its page.
 *
 * @param became needs that it brought
 * @param about needs that it answers, by the address it came to or the letter it refers to
 * @param senders who writes from its address, which proves nothing
 * @param setAside where it is held, or failed
 */
record MailMatter(List<Part> became, List<Part> about, List<Part> senders, List<Part> setAside) {

    public boolean known() {
        return !became.isEmpty() || !about.isEmpty() || !senders.isEmpty() || !setAside.isEmpty();
    }

    /** Looks it up, as far as this request's reader may go there. */
    @RequestScoped
    static class Lookup {
        private static final Pattern ABOUT = Pattern.compile("(opportunity|invitation) (\\d{1,18})");

        private final ReceivedMails mails;
        private final Tokens tokens;
        private final PostedLetters letters;
        private final Opportunities opportunities;
        private final Invitations invitations;
        private final Specialists specialists;
        private final WorkQueue queue;
        private final Visit visit;

        Lookup(
                ReceivedMails mails,
                Tokens tokens,
                PostedLetters letters,
                Opportunities opportunities,
                Invitations invitations,
                Specialists specialists,
                WorkQueue queue,
                Visit visit) {
            this.mails = mails;
            this.tokens = tokens;
            this.letters = letters;
            this.opportunities = opportunities;
            this.invitations = invitations;
            this.specialists = specialists;
            this.queue = queue;
            this.visit = visit;
        }

        MailMatter of(long id) {
            Optional<ParsedMail> read = mails.bytes(id).map(MimeReader.standard()::read);
            List<Opportunity> became = opportunities.ofMail(id);
            return new MailMatter(
                    became.stream().map(Lookup::page).toList(),
                    Stream.concat(byAddress(id), read.flatMap(this::byReference).stream())
                            .distinct()
                            .flatMap(about -> opportunities.find(about).stream())
                            .filter(about -> about.mail() != id)
                            .map(Lookup::page)
                            .toList(),
                    read.flatMap(Lookup::sender).map(this::known).orElse(List.of()),
                    visit.may(Permission.SEE_ALL) ? setAside(id) : List.of());
        }

        private Stream<Long> byAddress(long id) {
            return mails.find(id).map(ReceivedMail::envelope).stream()
                    .flatMap(envelope -> envelope.recipients().stream())
                    .flatMap(address -> tokens.addressed(address).stream())
                    .flatMap(grant -> need(grant.about()).stream());
        }

        private Optional<Long> need(String about) {
            Matcher named = ABOUT.matcher(about);
            if (!named.matches()) {
                return Optional.empty();
            }
            long number = Long.parseLong(named.group(2));
            return named.group(1).equals("opportunity")
                    ? Optional.of(number)
                    : invitations.find(number).map(Invitation::opportunity);
        }

        private Optional<Long> byReference(ParsedMail mail) {
            return letters.newest(Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                            .distinct()
                            .toList())
                    .flatMap(Posted::opportunity);
        }

        private static Optional<MailAddress> sender(ParsedMail mail) {
            return switch (mail.originator()) {
                case Originator.Single single -> Optional.of(single.mailbox().address());
                case Originator.Refused refused -> Optional.empty();
            };
        }

        /** One may ask for help and give it from the same address. */
        private List<Part> known(MailAddress address) {
            List<Part> pages = new ArrayList<>();
            if (visit.may(Permission.SEE_ALL)
                    && !opportunities.ofRequester(address, 1).isEmpty()) {
                pages.add(new Part(address + ", requester", RequesterPages.href(address.toString())));
            }
            specialists
                    .findByAddress(address)
                    .ifPresent(known -> pages.add(
                            new Part(SpecialistNames.of(known) + ", specialist", "/desk/specialists/" + known.id())));
            return pages;
        }

        private List<Part> setAside(long id) {
            return Stream.concat(
                            queue.held(2 * WaitingList.MOST).stream()
                                    .filter(item -> isOf(id, item))
                                    .map(item -> new Part("held at " + item.stage(), "/desk/held/" + item.item())),
                            queue.dead(2 * WaitingList.MOST).stream()
                                    .filter(item -> isOf(id, item))
                                    .map(item ->
                                            new Part("failed at " + item.stage(), "/desk/dead-letters/" + item.item())))
                    .toList();
        }

        private static boolean isOf(long id, SetAside item) {
            return item.load().kind().equals("mail") && item.load().id() == id;
        }

        private static Part page(Opportunity need) {
            return new Part(WaitingList.nameOf(need), "/desk/needs/" + need.reference());
        }
    }
}
