package org.partnerpost.relay;

import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.ProfileBeside;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.joining.Origin;
import org.partnerpost.mail.MessageId;
import org.partnerpost.wording.ProfileWish;

/**
 * How an answer came.
 *
 * @param who for the history, such as {@code mail 17} or {@code page}
 * @param key unique for the deed
 * @param mail the Message-ID of the mail; empty where a page was used
 * @param text what was written; may be empty
 * @param trace the received mail; 0 where none was
 * @param names further names that stood in the mail and must not be told
 * @param attached whether files came with it
 * @param wish what it says of its writer's profile beside what it answers; empty where it says nothing of it
 * @param profile what became of that, where it is done already
 */
public record Occasion(
        String who,
        String key,
        Optional<MessageId> mail,
        String text,
        long trace,
        List<String> names,
        boolean attached,
        Optional<ProfileWish> wish,
        Optional<ProfileBeside> profile) {
    private static final String PAGE = "page";

    /** Of words that say nothing of the profile. */
    public Occasion(
            String who,
            String key,
            Optional<MessageId> mail,
            String text,
            long trace,
            List<String> names,
            boolean attached) {
        this(who, key, mail, text, trace, names, attached, Optional.empty(), Optional.empty());
    }

    public Occasion {
        names = List.copyOf(names);
    }

    /** @param key of the form that was sent: the same form is the same deed, and is done once */
    public static Occasion page(String key) {
        return new Occasion(PAGE, PAGE + ' ' + key, Optional.empty(), key, 0, List.of(), false);
    }

    /** The same, with what its words say of the profile. */
    public Occasion wishing(ProfileWish said) {
        return new Occasion(who, key, mail, text, trace, names, attached, Optional.of(said), profile);
    }

    /** The same, once that is done. */
    Occasion telling(Optional<ProfileBeside> done) {
        return new Occasion(who, key, mail, text, trace, names, attached, wish, done);
    }

    /** How a wish that came with it came. */
    Origin origin() {
        return onPage() ? Origin.form(key.substring(PAGE.length() + 1)) : Origin.mail(trace, mail);
    }

    /** Whether a form of a page brought it, which a browser may send twice. */
    boolean onPage() {
        return who.equals(PAGE);
    }

    Answered answered() {
        return new Answered(key, mail, said(), attached);
    }

    /** All of it: the same answer with another wish is not the same. */
    private String said() {
        return wish.map(ProfileWish::said)
                .map(parts -> text + '\n' + String.join("\n", parts))
                .orElse(text);
    }

    /**
     * The same words are confirmed again where they take back what was said between: yes, no, and yes.
     *
     * @param earlier what they take back
     */
    Answered takingBack(String earlier) {
        return new Answered(key, mail, "after " + earlier + '\n' + said(), attached);
    }
}
