package org.partnerpost.relay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnerpost.wording.Phrases;

/** A row of table relay_voice: a specialist as the requester knows it. Changed under the lock of its opportunity alone. */
@Entity
@Table(name = "relay_voice")
class VoiceRow {
    private static final int LONGEST = 8_000;

    @Id
    @Column(name = "invitation_id")
    long invitation;

    @Column(name = "opportunity_id")
    long opportunity;

    int number;

    /** Masked; may be empty. */
    String words;

    /** The same as they were written: for the introduction alone. Empty where they were kept masked only. */
    @Column(name = "whole_words")
    String wholeWords = "";

    /** The received mail with its yes; 0 where it came by a page. */
    @Column(name = "mail_id")
    long mail;

    /** Whether the requester owes it an answer. */
    @Column(name = "specialist_asked")
    boolean specialistAsked;

    /** Whether it owes the requester an answer. */
    @Column(name = "requester_asked")
    boolean requesterAsked;

    /** What it asked and waits for, masked; may be empty. */
    @Column(name = "specialist_question")
    String specialistQuestion = "";

    /** What the requester asked it and waits for, masked; may be empty. */
    @Column(name = "requester_question")
    String requesterQuestion = "";

    @Column(name = "said_at")
    Instant saidAt;

    /** When both learned who the other is. */
    @Column(name = "introduced_at")
    @Nullable
    Instant introducedAt;

    /** With its yes; nothing of an earlier one stays. */
    void agrees(String said, String masked) {
        words = masked;
        wholeWords = said;
    }

    /** What both sides read once they know each other. */
    String introduced() {
        return wholeWords.isEmpty() ? words : wholeWords;
    }

    /** What its yes hangs on, in its masked words; empty where they name nothing. */
    String condition() {
        return Reservation.condition(words);
    }

    /** Words of the specialist; they answer what it was asked. */
    void specialistSays(String masked) {
        specialistQuestion = specialistAsked ? more(specialistQuestion, masked) : masked;
        specialistAsked = true;
        requesterAnswered();
    }

    /** Words of the requester; they answer what it was asked. */
    void requesterSays(String masked) {
        requesterQuestion = requesterAsked ? more(requesterQuestion, masked) : masked;
        requesterAsked = true;
        specialistAsked = false;
        specialistQuestion = "";
    }

    /** Whether the requester has asked it something, rather than answered what it asked. */
    boolean owesAnAnswer() {
        return requesterAsked
                && Sentence.in(requesterQuestion).stream()
                        .anyMatch(sentence -> sentence.asks()
                                || !Phrases.of("relay/answers", "question")
                                        .in(sentence.words())
                                        .isEmpty());
    }

    /** Whether the requester owes it an answer: to its words, or to what it asked with its yes and was told nothing about since. */
    boolean waitsForAnAnswer() {
        return specialistAsked
                || !requesterAsked
                        && introducedAt == null
                        && Sentence.in(words).stream().anyMatch(Sentence::asks);
    }

    /** The specialist owes the requester no answer any more. */
    void requesterAnswered() {
        requesterAsked = false;
        requesterQuestion = "";
    }

    /** A second question does not hide the first. */
    private static String more(String before, String masked) {
        String both = before.isEmpty() ? masked : before + "\n\n" + masked;
        return both.length() > LONGEST ? both.substring(both.length() - LONGEST) : both;
    }
}
