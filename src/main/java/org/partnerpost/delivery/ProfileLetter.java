package org.partnerpost.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;

/** What we write to specialists about themselves, and to those who want to become one. */
public sealed interface ProfileLetter extends Letter {

    /**
     * Parts of what somebody wrote that changed no field, as they were written.
     *
     * @param rates for which a profile has no field
     * @param covered places in a country that the profile has as a whole
     */
    record NotTaken(List<String> notUnderstood, List<String> rates, List<String> covered) {
        public static final NotTaken NOTHING = new NotTaken(List.of(), List.of(), List.of());

        public NotTaken {
            notUnderstood = List.copyOf(notUnderstood);
            rates = List.copyOf(rates);
            covered = List.copyOf(covered);
        }

        public NotTaken and(NotTaken more) {
            return new NotTaken(
                    both(notUnderstood, more.notUnderstood), both(rates, more.rates), both(covered, more.covered));
        }

        private static List<String> both(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).distinct().toList();
        }
    }

    /**
     * To whoever wants to join: this is what we understood; is it right? Nothing is kept as a profile before a yes.
     *
     * @param draft the draft's id, and {@code revision} how often it has changed: a yes is one to what was read back
     * @param names of the skills' ids, for people
     * @param question what is missing most: {@code organization}, {@code skills}, {@code places} or {@code languages}; empty for nothing
     * @param unread names of attachments that were not read
     * @param notTaken what of the mail stands in no field
     * @param entered whether it goes on from a profile that somebody else entered
     * @param explains whether it says how all this works, because that was asked
     * @param agreed whether it answers a yes that came with a change: what was agreed to is no longer what it was
     * @param unchanged by which mail it has not changed; empty where there is none
     */
    record JoinReadBack(
            long draft,
            int revision,
            Mailbox to,
            Profile profile,
            Map<String, String> names,
            String question,
            List<String> unread,
            NotTaken notTaken,
            boolean entered,
            boolean explains,
            boolean agreed,
            Optional<Unchanged> unchanged,
            Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        @Override
        public String key() {
            return "join/" + draft + "/" + revision
                    + unchanged.map(answer -> "/" + answer.once()).orElse("");
        }

        /** Why an answer left all as it was. */
        public enum Because {
            UNCLEAR,
            /** A yes to what has changed since. */
            OLDER,
            /** It asks for what is so already. */
            SAME,
            /** A yes, which cannot count while no skill is named. */
            WANTING
        }

        /** @param once what it is told once for: the received mail, or a day */
        public record Unchanged(String once, Because because) {}
    }

    /**
     * To whoever wrote to join and said nothing that we could read.
     *
     * @param mail the received mail
     * @param unread names of attachments that were not read
     * @param explains whether it says how all this works, because that was asked
     */
    record JoinNotUnderstood(
            long mail,
            Mailbox to,
            String language,
            List<String> unread,
            boolean explains,
            Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        @Override
        public String key() {
            return "join-not-understood/" + mail;
        }
    }

    /**
     * To whoever has no profile and wants no mail: nothing is sent there.
     *
     * @param mail the received mail
     * @param draft whether a profile waited for a yes, which is dropped now
     */
    record JoinEnded(long mail, Mailbox to, String language, boolean draft, Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        @Override
        public String key() {
            return "join-ended/" + mail;
        }
    }

    /** To a specialist who has just confirmed. */
    record Joined(Specialist specialist, Map<String, String> names, NotTaken notTaken, Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        @Override
        public String key() {
            return "joined/" + specialist.id();
        }
    }

    /**
     * To a specialist: this has changed, and how to undo it.
     *
     * @param id unique among all such letters, such as {@code 17} or {@code mail-4}
     * @param what happened: {@code changed}, {@code undone}, {@code same}, {@code left}, {@code declined}, {@code resumed}, {@code address}
     *     or {@code known}
     * @param specialist as it is now
     * @param before as it was; the same where no field changed
     * @param notTaken what of the mail stands in no field
     */
    record ProfileChanged(
            String id,
            String what,
            Specialist specialist,
            Profile before,
            Map<String, String> names,
            NotTaken notTaken,
            Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        @Override
        public String key() {
            return "profile-changed/" + id;
        }
    }

    /**
     * To a specialist: we did not understand what you wrote, and nothing has changed. The same words are answered so once.
     *
     * @param parts what was not understood, as it was written; may be empty
     */
    record ProfileNotUnderstood(Specialist specialist, String mark, List<String> parts, Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        public ProfileNotUnderstood {
            parts = List.copyOf(parts);
        }

        @Override
        public String key() {
            return "profile-not-understood/" + specialist.id() + "/" + mark;
        }
    }

    /** To a specialist: an answer about its profile came that may not be its own. One in seven days, however many come. */
    record ProfileAnswerHeld(long mail, Specialist specialist) implements ProfileLetter {
        @Override
        public String key() {
            return "profile-answer-held/" + mail;
        }
    }

    /**
     * To a specialist who wants its data deleted: what is done already, and what waits for a person.
     *
     * @param id unique among all such letters, such as {@code mail-4}
     */
    record ErasureAsked(String id, Specialist specialist, Optional<MessageId> inReplyTo) implements ProfileLetter {
        @Override
        public String key() {
            return "erasure-asked/" + id;
        }

        /** What the letter promises that an operator does. */
        public static String task(Specialist specialist) {
            return specialist.address()
                    + " asks to have its data deleted. It has left, and is told that a person deletes the"
                    + " rest within a month and says so: do that, then give this mail up.";
        }
    }

    /**
     * To a specialist from whose address one or several mails without a token came: did you mean it?
     *
     * @param deed {@code leave}, {@code erase} or {@code resume}; empty where only fields would change
     * @param after the profile as it would be
     * @param wanted where mail would go; empty where that stays
     * @param notTaken what of the mails stands in no field
     * @param several whether it gathers more than one mail
     * @param older the mail that said yes to an earlier letter, which this one takes the place of; empty where none did
     */
    record ChangeProposed(
            long proposal,
            Specialist specialist,
            Profile after,
            String deed,
            Optional<MailAddress> wanted,
            Map<String, String> names,
            NotTaken notTaken,
            boolean several,
            Optional<Long> older,
            Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        @Override
        public String key() {
            return "proposal/" + proposal + older.map(mail -> "/" + mail).orElse("");
        }
    }

    /** To the address that a specialist has now: shall it become that one? */
    record AddressChangeAsked(long change, Specialist specialist, MailAddress wanted) implements ProfileLetter {
        @Override
        public String key() {
            return "address-old/" + change;
        }
    }

    /** To the address that a specialist wants to have: is it yours? It tells no more of whoever asks than their present address. */
    record AddressToConfirm(long change, Specialist specialist, MailAddress wanted) implements ProfileLetter {
        @Override
        public String key() {
            return "address-new/" + change;
        }
    }

    /**
     * To a specialist who wants another address again within a day: both sides were asked already, and are not asked twice.
     *
     * @param wanted what it asked for now
     * @param asked about which both were asked
     */
    record AddressChangeWaits(long change, Specialist specialist, MailAddress wanted, MailAddress asked)
            implements ProfileLetter {
        @Override
        public String key() {
            return "address-waits/" + change + "/" + wanted;
        }
    }

    /**
     * To the address that was the first to say yes to a change: the other's yes is still awaited.
     *
     * @param to the address that said it, and {@code other} the one that has not
     */
    record AddressAgreed(
            long change, Specialist specialist, MailAddress to, MailAddress other, Optional<MessageId> inReplyTo)
            implements ProfileLetter {
        @Override
        public String key() {
            return "address-agreed/" + change + "/" + to;
        }
    }

    /** To the address that a specialist had: mail goes to that one now. It is the last letter to it. */
    record AddressMoved(long change, Specialist specialist, MailAddress old, MailAddress wanted)
            implements ProfileLetter {
        @Override
        public String key() {
            return "address-moved/" + change;
        }
    }

    /**
     * To a specialist who said stop and wants to begin again: a yes or a link does it. Whoever has never agreed is read its profile and
     * the wording, and asked.
     *
     * @param names of the skills' ids, for people
     * @param day of the wish: one letter a day
     */
    record RestartAsked(Specialist specialist, Map<String, String> names, String day) implements ProfileLetter {
        @Override
        public String key() {
            return "restart/" + specialist.id() + "/" + day;
        }
    }
}
