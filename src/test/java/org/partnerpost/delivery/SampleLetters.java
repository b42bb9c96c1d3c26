package org.partnerpost.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.RoleSlot;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;

/** One of each kind of letter, about one need: what the tests of this package write. */
final class SampleLetters {
    /** A role of a project of three. */
    static final RoleSlot SLOT = new RoleSlot(1, 3, List.of("Power BI, Berlin", "SQL Server"));

    static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    static final Optional<MessageId> THEIRS = MessageId.parse("<need-1@partner.example>");

    private SampleLetters() {}

    static Map<String, Letter> all(String language) {
        Opportunity opportunity = opportunity(language, need());
        Opportunity bare = opportunity(language, Need.UNKNOWN);
        Specialist specialist = specialist(language);
        Map<String, Letter> letters = new LinkedHashMap<>();
        letters.put("need-received", new Letter.NeedReceived(opportunity, Optional.of(7), THEIRS));
        letters.put("need-received-bare", new Letter.NeedReceived(bare, Optional.empty(), THEIRS));
        letters.put(
                "need-received-without-its-attachment",
                new Letter.NeedReceived(bare, Optional.empty(), THEIRS, Optional.of(Arrival.Topic.ATTACHMENT_MISSING)));
        letters.put(
                "need-received-unreadable",
                new Letter.NeedReceived(
                        opportunity, Optional.of(7), THEIRS, Optional.of(Arrival.Topic.ATTACHMENT_UNREAD)));
        letters.put("need-received-nobody", new Letter.NeedReceived(bare, Optional.of(0), THEIRS));
        letters.put(
                "needs-received",
                new SeveralNeedsReceived(
                        opportunity,
                        List.of(earlier(language), opportunity),
                        Map.of(),
                        false,
                        THEIRS,
                        Optional.empty()));
        letters.put(
                "needs-received-of-one-project",
                new SeveralNeedsReceived(
                        opportunity,
                        List.of(opportunity, another(language)),
                        Map.of(opportunity.id(), 4, another(language).id(), 0),
                        true,
                        THEIRS,
                        Optional.empty()));
        letters.put(
                "needs-received-without-their-attachment",
                new SeveralNeedsReceived(
                        opportunity,
                        List.of(opportunity, another(language)),
                        Map.of(opportunity.id(), 1),
                        false,
                        THEIRS,
                        Optional.of(Arrival.Topic.ATTACHMENT_MISSING)));
        letters.put("need-known-already", new Letter.NeedKnownAlready(opportunity, earlier(language), THEIRS));
        letters.put("need-merged", new Letter.NeedMerged(opportunity, earlier(language)));
        letters.put(
                "need-rejected", new Letter.NeedRejected(opportunity, "next steps unclear", "Who trains the users?"));
        letters.put("need-taken-back", new Letter.NeedTakenBack(opportunity, false, "The customer asked us to stop."));
        letters.put("need-taken-back-failed", new Letter.NeedTakenBack(bare, true, ""));
        letters.put("need-question", new Letter.NeedQuestion(opportunity, "Which modules are in use today?"));
        letters.put("gone-out", new Letter.GoneOut(opportunity, 3));
        letters.put("gone-out-to-one", new Letter.GoneOut(bare, 1));
        letters.put("nobody-fits", new Letter.NobodyFits(opportunity, false));
        letters.put("nobody-fits-bare", new Letter.NobodyFits(bare, false));
        letters.put("nobody-fits-busy", new Letter.NobodyFits(opportunity, true));
        letters.put("nobody-reached", new Letter.NobodyReached(opportunity));
        letters.put("opportunity-offered", offered(opportunity, specialist));
        letters.put(
                "opportunity-offered-bare",
                new Letter.OpportunityOffered(invitation(), bare, specialist, List.of(), List.of()));
        letters.put(
                "opportunity-offered-related",
                new Letter.OpportunityOffered(
                        invitation(),
                        opportunity,
                        specialist,
                        List.of(
                                new MatchedWords("Business Central", ""),
                                new MatchedWords("data migration", ""),
                                new MatchedWords("Power BI", "Power Query")),
                        List.of("training")));
        letters.put(
                "opportunity-offered-of-a-project",
                new Letter.OpportunityOffered(
                        invitation(),
                        opportunity,
                        specialist,
                        itself("Business Central"),
                        List.of(),
                        Optional.of(SLOT)));
        letters.put("opportunity-withdrawn", new Letter.OpportunityWithdrawn(invitation(), opportunity, specialist));
        Invitation introduced = new Invitation(5, 4, 8, InvitationState.SELECTED, 3.2, List.of(), "", NOW);
        letters.put(
                "opportunity-withdrawn-introduced",
                new Letter.OpportunityWithdrawn(introduced, opportunity, specialist));
        letters.put("consent-asked", new Letter.ConsentAsked(specialist));
        letters.put("consent-asked-unclear", new Letter.ConsentAsked(specialist, "1f"));
        letters.putAll(SampleReplyLetters.all(language));
        letters.putAll(SampleReadBackLetters.all(language));
        letters.putAll(SampleProfileLetters.all(language));
        letters.put("operator-waiting", SampleOperatorLetters.waiting(language, 14));
        letters.put("operator-waiting-one", SampleOperatorLetters.waiting(language, 1));
        return letters;
    }

    /** Skills that the profile names itself. */
    static List<MatchedWords> itself(String... skills) {
        return Stream.of(skills).map(skill -> new MatchedWords(skill, "")).toList();
    }

    static Letter.OpportunityOffered offered(Opportunity opportunity, Specialist specialist) {
        return new Letter.OpportunityOffered(
                invitation(),
                opportunity,
                specialist,
                itself("Business Central", "data migration"),
                List.of("training"));
    }

    static Need need() {
        return new Need(
                said("Business Central migration, Munich"),
                said(
                        "A wholesaler moves from Navision 2018 to Business Central. Needed is somebody who plans and carries"
                                + " out the move of master data and open items, and is there in the first weeks after it.\n\n"
                                + "Reports & forms are rebuilt by us."),
                List.of(
                        named("dynamics-365-business-central", "Dynamics 365 Business Central"),
                        named("data-migration", "Data migration"),
                        named("end-user-training", "End-user training")),
                List.of(named("deployment-services", "Deployment services")),
                List.of(named("wholesale", "Wholesale")),
                List.of(named("DE", "Munich")),
                said("hybrid"),
                List.of(named("de", ""), named("en", "")),
                Optional.of(Field.entered(LocalDate.of(2027, 1, 11), "")),
                said("P3M"),
                said("2 days a week"),
                Optional.of(Field.entered(
                        new Money(
                                Optional.of(new BigDecimal("900")),
                                Optional.of(new BigDecimal("1100")),
                                Optional.of("EUR"),
                                "day"),
                        "")),
                Optional.empty(),
                Optional.of(Field.entered(LocalDate.of(2026, 11, 27), "")),
                new Conditions(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Field.entered(LocalDate.of(2026, 12, 18), "")),
                        new Customer(said("CANARY-CUSTOMER Foods Ltd"), said("250-999")),
                        said("CANARY-REF-4711")));
    }

    static Opportunity opportunity(String language, Need need) {
        return new Opportunity(
                4,
                "BC-4F7K",
                17,
                Optional.of(new Requester(
                        new Mailbox("Pat CANARY-NAME", MailAddress.of("pat@canary-address.example")), language, true)),
                "CANARY-SUBJECT",
                "CANARY-TEXT for our customer CANARY-CUSTOMER",
                language,
                need,
                Optional.empty(),
                ReviewState.APPROVED,
                OpportunityState.OPEN,
                NOW,
                3);
    }

    private static Opportunity earlier(String language) {
        return another(opportunity(language, need()));
    }

    /** One of which nothing was understood. */
    private static Opportunity another(String language) {
        return another(opportunity(language, Need.UNKNOWN));
    }

    private static Opportunity another(Opportunity one) {
        return new Opportunity(
                2,
                "BC-29QT",
                9,
                one.requester(),
                one.subject(),
                one.text(),
                one.language(),
                one.need(),
                one.edited(),
                one.review(),
                one.state(),
                one.createdAt(),
                one.version());
    }

    static Invitation invitation() {
        return new Invitation(5, 4, 8, InvitationState.SENT, 3.2, List.of(), "", NOW);
    }

    static Specialist specialist(String language) {
        return new Specialist(
                8,
                "crm-8",
                MailAddress.of("dana@specialist.example"),
                profile(language, "Weber & Söhne Consulting", "Dana Weber"),
                Optional.of(new Consent("2026-11", NOW, "page")),
                Optional.empty(),
                NOW,
                NOW,
                1);
    }

    static Profile profile(String language, String organization, String contact) {
        return new Profile(
                organization,
                contact,
                List.of(),
                "We move firms to Business Central.",
                Optional.of(language),
                List.of("Business Central", "data migration"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("DE"),
                List.of("de"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Field<String>> said(String value) {
        return Optional.of(Field.entered(value, ""));
    }

    private static Field<String> named(String value, String label) {
        return Field.entered(value, label);
    }
}
