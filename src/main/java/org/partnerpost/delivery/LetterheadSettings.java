package org.partnerpost.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Who we are to those who read our letters. */
@ConfigMapping(prefix = "partnerpost")
interface LetterheadSettings {

    /** The part after the @ of all our addresses. */
    @WithDefault("partnerpost.localhost")
    String domain();

    /** Where links in mails lead. Required where an outgoing server is set; otherwise {@code http://localhost} with the port of {@code quarkus.http.port}. */
    Optional<String> publicUrl();

    /** All that the service keeps: the embedded database, the index, the secret, own templates. Created where it is not there. */
    @WithDefault("data")
    String dataDir();

    /** Own templates: a file here comes before the one shipped under the same name. {@code mail-templates} in the data folder unless set. */
    Optional<String> templatesDir();

    /** Shown as the sender of every mail. */
    @WithName("sender.name")
    @WithDefault("Partnerpost")
    String senderName();

    /** Shown in every mail, on one line; in many countries the law asks for it. Left out where empty. */
    @WithName("sender.postal-address")
    Optional<String> postalAddress();
}
