package org.partnerpost.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerpost.opportunity.RoleSlot;
import org.partnerpost.specialist.Profile.Frequency;

/**
 * The mail that one specialist would see.
 *
 * @param href of the page that shows it
 * @param html whether it is shown as HTML
 * @param alone whether it is a page of its own, and not a part of the need's
 * @param gathers how often it wants mail, such as {@code one mail a day}; empty where it wants each at once
 * @param project what it says of the other roles of a project, as sentences; empty where it stands by itself
 * @param place which it is of those who would get one, from 1; 0 where it would get none
 * @param before the specialist before it among those; 0 where there is none
 * @param next the one after it; 0 where there is none
 */
record OfferPanel(
        String reference,
        String href,
        Audience.Reader reader,
        OwnMail mail,
        boolean html,
        boolean alone,
        String gathers,
        String project,
        int place,
        int all,
        long before,
        long next) {

    static OfferPanel of(
            String reference,
            Audience.Chosen chosen,
            Optional<RoleSlot> role,
            OwnMail mail,
            boolean html,
            boolean alone) {
        long id = chosen.specialist().id();
        int at = chosen.all().indexOf(id);
        boolean last = at < 0 || at + 1 == chosen.all().size();
        return new OfferPanel(
                reference,
                "/desk/needs/" + reference + "/letters/" + id,
                chosen.reader(),
                mail,
                html,
                alone,
                gathers(chosen.specialist().profile().frequency().orElse(Frequency.INSTANT)),
                role.map(OfferPanel::project).orElse(""),
                at + 1,
                chosen.all().size(),
                at > 0 ? chosen.all().get(at - 1) : 0,
                last ? 0 : chosen.all().get(at + 1));
    }

    /** What else is looked for hangs on what becomes of the others until then. */
    private static String project(RoleSlot role) {
        String whole = "It is " + role.words() + " of a project. ";
        return role.undecided().isEmpty()
                ? whole
                : whole + "“Also looked for” names the roles that are approved when it goes out; not yet: "
                        + role.undecided().stream()
                                .map(name -> "“" + name + "”")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String gathers(Frequency frequency) {
        return switch (frequency) {
            case INSTANT -> "";
            case DAILY -> "one mail a day";
            case WEEKLY -> "one mail a week";
        };
    }

    /** Of the same kind for another reader. */
    public String of(long specialist) {
        return "/desk/needs/" + reference + "/letters/" + specialist + (html ? "?as=html" : "");
    }
}
