package org.partnerpost.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;
import org.partnerpost.desk.Audience.Sought;
import org.partnerpost.desk.Figures.Figure;

/** The pages, each with all that it shows. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class DeskPages {
    private DeskPages() {}

    static native TemplateInstance suggestions(List<Suggestions.Suggestion> suggestions);

    /** @param asked the page that was asked for before; empty where it was the first one */
    static native TemplateInstance signIn(
            String house, String address, String message, boolean fault, String provider, String asked);

    static native TemplateInstance vouchedFor(String house, String address, String provider);

    static native TemplateInstance welcome(String house, String token, String address, String role, String fault);

    static native TemplateInstance refused(String house, String why);

    static native TemplateInstance queue(
            Frame frame,
            List<WaitingRow> rows,
            List<WaitingRow> forSenders,
            boolean decidable,
            int all,
            String oldest,
            List<Figure> figures,
            String sought,
            String kind,
            JustDecided just,
            String fault,
            Unsent unsent,
            Set<String> marked,
            List<Choice> reasons);

    /** @param aside whether it stands beside buttons for other decisions too */
    static native TemplateInstance foreseen(Foreseen foreseen, boolean aside);

    /** @param reason and note: what goes with the decision */
    static native TemplateInstance several(
            Frame frame, Foreseen foreseen, String reason, String note, String sought, String kind);

    static native TemplateInstance need(
            Frame frame, NeedPanel need, MailPanel mail, String fault, Unsent unsent, List<Choice> reasons);

    static native TemplateInstance standing(Frame frame, NeedPanel need);

    /**
     * @param version what leaving somebody out is bound to
     * @param open whether its reader may leave somebody out
     */
    /** @param because why somebody would be left out, where that was written and could not be done */
    static native TemplateInstance audience(
            Frame frame, String reference, Audience audience, long version, boolean open, String because);

    static native TemplateInstance why(Frame frame, String reference, Sought sought);

    static native TemplateInstance letter(Frame frame, OfferPanel offer);

    /**
     * @param meanwhile what has become of it since the page was made, as a sentence; empty where nothing has
     * @param href where it stands as it does now
     */
    static native TemplateInstance here(List<String> others, String meanwhile, String href);

    /** @param href the queue as it was looked at */
    static native TemplateInstance news(long fresh, List<QueueNews.Fate> fates, String href);

    static native TemplateInstance just(Frame frame, JustDecided just, String sought, String kind);

    static native TemplateInstance needs(Frame frame, List<NeedLine> needs, String sought, String next);

    static native TemplateInstance held(Frame frame, HeldPanel held, MailPanel mail, String fault);

    static native TemplateInstance specialists(
            Frame frame, List<SpecialistLine> specialists, String sought, String next);

    static native TemplateInstance specialist(Frame frame, SpecialistPanel specialist, String fault);

    static native TemplateInstance requesters(Frame frame, List<RequesterLine> requesters, String sought, String next);

    static native TemplateInstance requester(
            Frame frame,
            RequesterLine requester,
            List<NeedLine> needs,
            List<Correspondence.Line> sent,
            List<Correspondence.Line> answered,
            List<SuppressionHistory.Line> suppressions,
            String fault);

    static native TemplateInstance dead(
            Frame frame, List<HeldPanel> items, List<UndeliveredLine> letters, String fault, String done);

    static native TemplateInstance deadItem(Frame frame, HeldPanel one, MailPanel mail);

    static native TemplateInstance received(Frame frame, MailPanel mail, MailMatter matter);

    static native TemplateInstance posted(Frame frame, LetterPanel letter);

    static native TemplateInstance fit(Frame frame, FitPanel panel, String fault);

    static native TemplateInstance audit(Frame frame, List<AuditLine> lines, String about, String next, String chain);

    /** One entry of a list to choose from. */
    record Choice(String value, String words, boolean chosen) {}

    /**
     * A need in a list.
     *
     * @param role which of a project it is, such as {@code role 1 of 3}; empty where it stands by itself
     * @param tone of its state, as a class
     * @param mergedInto the reference of the need as which it goes on; empty where it is none
     */
    record NeedLine(
            String reference,
            String name,
            String from,
            String role,
            String state,
            String tone,
            String mergedInto,
            Ago since) {}

    /** A specialist in a list. */
    record SpecialistLine(
            long id,
            String reference,
            String organization,
            String contact,
            String address,
            String standing,
            String tone) {}

    /** A requester, in a list and alone. */
    record RequesterLine(String address, String name, long needs, Ago last, String suppressed) {
        public String href() {
            return RequesterPages.href(address);
        }
    }

    /**
     * A row of the audit.
     *
     * @param about as the chain keeps it
     * @param told what it changed, in words, a line each
     * @param before as the chain keeps it, like after
     */
    record AuditLine(
            long number,
            String at,
            String who,
            String what,
            String about,
            Linked matter,
            List<Linked> told,
            String before,
            String after,
            String hash) {
        private static final String OF_A_NEED = "opportunity ";
        private static final String OF_A_REQUESTER = "requester ";
        private static final String OF_A_SPECIALIST = "specialist ";

        /** For an address. */
        public String aboutEncoded() {
            return Cursor.encoded(about);
        }

        /** What it is about, in words; where that has a page, with the way there. */
        static Linked matter(String about) {
            if (about.matches(OF_A_NEED + "[A-Z].*")) {
                String reference = about.substring(OF_A_NEED.length());
                return Linked.to("need " + reference, "/desk/needs/" + reference);
            }
            if (about.startsWith(OF_A_REQUESTER)) {
                return Linked.to(about, RequesterPages.href(about.substring(OF_A_REQUESTER.length())));
            }
            if (about.startsWith(OF_A_SPECIALIST)) {
                // By its reference, which may be a number, and another's.
                String reference = about.substring(OF_A_SPECIALIST.length());
                return Linked.to(about, "/desk/specialists?q=" + Cursor.encoded(reference));
            }
            String words =
                    about.replaceFirst(", \\w+/(.+)$", ", $1").replace('-', about.startsWith("letter ") ? ' ' : '-');
            return Linked.thing(about, words);
        }
    }
}
