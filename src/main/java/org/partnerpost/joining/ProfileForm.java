package org.partnerpost.joining;

import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist.Consent;

/** A profile as somebody filled it in. */
public sealed interface ProfileForm {

    /**
     * Can be kept.
     *
     * @param externalReferenceId empty where the form names none
     * @param consent empty where none was given with it
     * @param warnings what was passed over, each a sentence; may be empty
     */
    record Complete(
            Optional<String> externalReferenceId,
            MailAddress address,
            Profile profile,
            Optional<Consent> consent,
            List<String> warnings)
            implements ProfileForm {
        public Complete {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Cannot be kept as it is.
     *
     * @param errors at least one
     */
    record Faulty(List<FieldError> errors) implements ProfileForm {
        public Faulty {
            errors = List.copyOf(errors);
        }
    }
}
