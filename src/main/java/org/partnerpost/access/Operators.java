package org.partnerpost.access;

import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;

/** The door for people: operators, the links that let them in first, their passwords and sessions. */
public interface Operators {

    /**
     * Adds an operator, or changes the role of the one with this address. Links given before no longer work, and sessions of a
     * changed operator end.
     *
     * @return a token for {@code /desk/welcome/TOKEN}, by which its owner sets a password once; only its hash is kept
     */
    String invite(MailAddress address, Role role);

    /** Whose the link is, as long as it works; looking changes nothing. */
    Optional<Operator> invited(String token);

    /** Sets the password of the link's owner, uses the link up and ends all sessions of that operator. */
    Welcome welcome(String token, String password);

    /**
     * Signs in.
     *
     * @param client the address the request came from, for counting attempts
     */
    SignIn signIn(String address, String password, String client);

    /**
     * Signs in whom a provider vouches for ({@link SingleSignOn}).
     *
     * @return {@link SignIn.Wrong} where no operator has this address: a provider says who somebody is, never what they may do here
     */
    SignIn signIn(MailAddress vouchedFor);

    /** Who is signed in by this session; empty where it has ended. Counts as a sign of life. */
    Optional<Operator> session(String token);

    void signOut(String token);

    /** All, by address. */
    List<Operator> all();

    /** What a form of this session must carry, so that no other site can post in its name. */
    String formToken(String session);

    /** @param settled whether a password is set */
    record Operator(MailAddress address, Role role, boolean settled) {
        /** As it stands in histories. */
        public String name() {
            return address.toString();
        }
    }

    /** What came of setting a password. */
    sealed interface Welcome {
        record Set(Operator operator) implements Welcome {}

        /** @param why a sentence for people */
        record Refused(String why) implements Welcome {}

        /** The link does not work, or no longer. */
        record Unknown() implements Welcome {}
    }

    /** What came of signing in. */
    sealed interface SignIn {
        /** @param session the cookie's value; only its hash is kept */
        record In(String session, Operator operator) implements SignIn {}

        /** Address or password are wrong; which of them is not told. */
        record Wrong() implements SignIn {}

        /** Too many attempts lately; the password was not looked at. */
        record TooOften() implements SignIn {}
    }
}
