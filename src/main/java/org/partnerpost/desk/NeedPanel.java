package org.partnerpost.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.partnerpost.desk.DeskPages.NeedLine;
import org.partnerpost.desk.MarkedText.Piece;

/**
 * One need as its page shows it.
 *
 * @param version what an edit or a decision is bound to
 * @param seen how it stands, as {@link Meanwhile} keeps it
 * @param standing of its review and of itself, in words
 * @param mergedInto the reference of the need as which it goes on; empty where it is none
 * @param fitsNobody whether it is approved and nobody fits
 * @param open whether anything can be decided about it
 * @param editable whether its fields can be changed
 * @param withdrawable whether it is approved and can be taken back
 * @param again whether it is decided, has reached nobody, and can be decided about once more
 * @param pending what was decided and can still be taken back; empty where nothing was
 * @param firstApproval where one operator has approved it and a second has to; at most one
 * @param lapsed that a first approval counts no longer, and why, as sentences; empty where none does
 * @param secondWanted why an approval would need a second operator, and who that can be; empty where it would not
 * @param tongue the language that is written to its requester in, such as {@code German}; empty for English
 * @param subject and text: as they were written, in pieces
 * @param fields what was read, one a row
 * @param form what the form for editing holds
 * @param why it is at the desk now, in sentences, beside what the rules found; empty where that is all, or it is decided
 * @param findings of the rules, when they looked at it
 * @param alike the need that it may be in other words; empty where there is none, or it is decided
 * @param leftOut whom operators left out of it by hand
 * @param together needs that came in the same mail
 * @param role which role of a project it is, such as {@code role 1 of 3}: those of its mail are the others; empty where it stands by itself
 * @param earlier other needs of the same requester
 */
record NeedPanel(
        String reference,
        long mail,
        long version,
        String seen,
        String name,
        String standing,
        String mergedInto,
        String tone,
        boolean fitsNobody,
        boolean open,
        boolean quarantinable,
        boolean editable,
        boolean withdrawable,
        boolean again,
        String pending,
        long secondsLeft,
        List<FourEyes.First> firstApproval,
        String lapsed,
        String secondWanted,
        String requester,
        String requesterAddress,
        boolean reachable,
        String tongue,
        Ago since,
        List<Piece> subject,
        List<Piece> text,
        List<FieldLine> fields,
        NeedForm form,
        List<String> why,
        List<FindingLine> findings,
        List<AlikePanel> alike,
        List<InvitationLine> invited,
        int undelivered,
        List<LeftOutLine> leftOut,
        List<HistoryLine> history,
        List<NeedLine> together,
        String role,
        List<NeedLine> earlier) {

    /** Whether its reader has approved it, and another has to be the second. */
    public boolean approvedByReader() {
        return firstApproval.stream().anyMatch(FourEyes.First::mine);
    }

    /** Whether the form for editing is there: also with what was typed too late, so that it can be read and taken elsewhere. */
    public boolean edits() {
        return open || form.typed();
    }

    /** How many got it or are about to, of those invited; empty where all are. */
    public String reached() {
        long missed = invited.stream().filter(InvitationLine::undelivered).count();
        return missed == 0 ? "" : invited.size() - missed + " of " + invited.size() + " who were invited";
    }

    /** How many know who the requester is, which nothing takes back. */
    public long introduced() {
        return invited.stream().filter(InvitationLine::introduced).count();
    }

    /**
     * What some of the fields say, in one line.
     *
     * @param names of the fields, with commas between
     */
    public String says(String names) {
        List<String> wanted = List.of(names.split(","));
        return fields.stream()
                .filter(field -> wanted.contains(field.name()) && !field.value().isEmpty())
                .map(FieldLine::value)
                .collect(Collectors.joining(" · "));
    }

    public String requesterHref() {
        return RequesterPages.href(requesterAddress);
    }

    /**
     * @param read as the machine read it, where an operator changed it; else empty
     * @param sure how sure the machine was, such as {@code 90 %}; empty where a person entered it
     */
    record FieldLine(String name, String value, String sure, String read) {}

    record FindingLine(String weight, String words) {}

    /** @param what where it went to; empty for a note */
    record HistoryLine(String at, Linked who, String what, Linked reason) {}
}
