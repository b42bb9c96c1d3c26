package org.partnerpost.delivery;

import java.util.Map;
import org.partnerpost.specialist.Profile;

/**
 * What a letter about something else tells of a profile: what somebody said of it beside that.
 *
 * @param before as it was; the same where no field changed
 * @param names of the skills' ids, for people
 * @param notTaken what of these words stands in no field
 */
public record ProfileBeside(
        Profile before, Profile after, Map<String, String> names, ProfileLetter.NotTaken notTaken) {}
