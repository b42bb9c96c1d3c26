package org.partnerpost.token;

import java.time.Instant;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;

/** The door: mints tokens and looks them up. Minting writes in the caller's transaction. */
public interface Tokens {

    /**
     * The token for a grant; the same grant gives the same token.
     *
     * @return 26 characters of a–z and 2–7, fit for an address's local part and a link
     */
    String mint(Grant grant);

    /** What a token allows, where we issued it and it has not expired; any case. */
    Optional<Grant> look(String token);

    /**
     * What the token in an address such as {@code reply+TOKEN@our.example} allows. Empty where the address carries none, where we did
     * not issue it, where it has expired, or where the word before it is not its purpose.
     */
    Optional<Grant> addressed(MailAddress address);

    /**
     * @param purpose what may be done, such as {@code unsubscribe} or {@code bounce}
     * @param holder for whom it was made, such as {@code specialist 17}
     * @param about what it is bound to, such as {@code invitation 4}
     * @param until when it ends; empty where it lasts as long as what it is about
     */
    record Grant(String purpose, String holder, String about, Optional<Instant> until) {}
}
