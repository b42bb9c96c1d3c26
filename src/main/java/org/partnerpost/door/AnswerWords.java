package org.partnerpost.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say on which both sides answer; the other languages stand in {@code messages/answer_LANGUAGE.properties}. */
@MessageBundle("answer")
public interface AnswerWords {
    @Message("Can you do this?")
    String answerTitle();

    @Message("Neither side learns the other’s name or address before both have said yes.")
    String answerHidden();

    @Message("You have said yes. The requester decides now; you can still change your mind.")
    String youSaidYes();

    @Message("You have said no. While it is open, you can change your mind.")
    String youSaidNo();

    @Message(
            "You get no mails from us at present, so nobody could introduce you. Write a line to {help}, and answer once they come again.")
    String youLeft(String help);

    @Message("Your answer was not passed on: you get no mails from us at present.")
    String toldLeft();

    @Message("A few words for the requester (not needed)")
    String wordsLabel();

    @Message("What you have done of this kind, from when, with whom. We take out names, addresses and phone numbers.")
    String wordsHint();

    @Message("Yes, we can do this")
    String yesButton();

    @Message("No, because …")
    String noTitle();

    @Message("Say no")
    String noButton();

    @Message("No reason")
    String reasonNone();

    @Message("It is not our skill")
    String reasonSkill();

    @Message("We have no capacity, or the dates do not fit")
    String reasonCapacity();

    @Message("The place or the language does not fit")
    String reasonPlace();

    @Message("The value is too small")
    String reasonValue();

    @Message("There is a conflict of interest")
    String reasonConflict();

    @Message("The terms do not fit")
    String reasonTerms();

    @Message("It is too vague")
    String reasonVague();

    @Message("We are in touch already")
    String reasonInTouch();

    @Message("It looks like spam")
    String reasonSpam();

    @Message("Ask first")
    String askTitle();

    @Message("Your question")
    String askLabel();

    @Message("Send the question")
    String askButton();

    @Message("Not now: pause all requests")
    String pauseTitle();

    @Message("No requests before")
    String pauseLabel();

    @Message("Pause")
    String pauseButton();

    @Message("Thank you: your yes is on its way to the requester.")
    String toldYes();

    @Message("What you wrote about your own profile does not go to the requester. A mail tells you what has changed.")
    String toldWished();

    @Message("Thank you: we have noted your no.")
    String toldNo();

    @Message("Your words are on their way.")
    String toldAsked();

    @Message("Requests are paused. A mail confirms until when.")
    String toldPaused();

    @Message(
            "Nothing has changed: something is missing, or the day cannot be. Fill in the form and send it again; a day must be after today and within two years.")
    String toldUnclear();

    @Message("Nothing has changed yet. Mend this and send the form again:")
    String toldToMend();

    @Message("Nothing has changed: it was over already. There is nothing left for you to do.")
    String toldClosed();

    @Message("Somebody was found: it is filled.")
    String overFilled();

    @Message("It has been taken back.")
    String overWithdrawn();

    @Message("Its time has run out.")
    String overExpired();

    @Message("The requester has gone on with others. Thank you for your time.")
    String overNotChosen();

    @Message(
            "You have been introduced. Write to the requester directly: the address stands in the mail that introduced you.")
    String overIntroduced();

    @Message("Your request")
    String requestTitle();

    @Message("Open for answers until {day}.")
    String requestUntil(String day);

    @Message("Specialists it has reached: {reached}.")
    String reached(int reached);

    @Message("Specialists it has reached: {reached} of {asked}.")
    String reachedOf(int reached, int asked);

    @Message("Nobody has said yes yet. We write to you as soon as somebody does.")
    String nobodyYet();

    @Message("Who has answered")
    String voicesTitle();

    @Message("Specialist {number}")
    String specialist(int number);

    @Message("interested")
    String stateOpen();

    @Message("introduced")
    String stateIntroduced();

    @Message("has asked")
    String stateAsked();

    @Message("no longer")
    String stateOver();

    @Message("turned down")
    String stateTurnedDown();

    @Message("Fits in")
    String fits();

    @Message("Works in")
    String worksIn();

    @Message("Languages")
    String speaks();

    @Message("Tick whom you want to meet. Both of you then get one mail with names and addresses.")
    String chooseHint();

    @Message("Yes, introduce us")
    String introduceButton();

    @Message("No to the ticked")
    String turnDownButton();

    @Message("This specialist asks you:")
    String asks();

    @Message("Your answer to Specialist {number}, passed on without your name")
    String answerLabel(int number);

    @Message("Send the answer")
    String answerButton();

    @Message("The requester asks you:")
    String requesterAsks();

    @Message("Your answer, passed on without your name")
    String answerToRequester();

    @Message("Ask or answer")
    String askAllTitle();

    @Message("Your words, passed on without your name")
    String askAllLabel();

    @Message("To")
    String askTo();

    @Message("everybody")
    String askEverybody();

    @Message("Send")
    String askAllButton();

    @Message("Keep it open longer")
    String extendTitle();

    @Message("Open until")
    String extendLabel();

    @Message("Extend")
    String extendButton();

    @Message("It is over")
    String endTitle();

    @Message("Everybody who still counts on it is told. This cannot be undone.")
    String endHint();

    @Message("Filled: somebody was found")
    String filledButton();

    @Message("Take it back")
    String withdrawButton();

    @Message("What the specialists see")
    String whatTheySee();

    @Message("What only you see, until you have said yes to somebody")
    String keptBack();

    @Message("Done: both of you get a mail that introduces you.")
    String toldIntroduced();

    @Message("Done: they are told kindly.")
    String toldTurnedDown();

    @Message("Done: everybody who still counted on it is told.")
    String toldFilled();

    @Message("Done: it stays open.")
    String toldExtended();

    @Message("Introduced on {day}: name and address stand in our mail of that day.")
    String introducedOn(String day);

    @Message(
            "Nothing has changed: Specialist {number} was introduced to you already, on {day}. Name and address stand in our mail of that day; write to them directly.")
    String toldIntroducedBefore(int number, String day);

    @Message("Nothing has changed: they were told before.")
    String toldTurnedDownBefore();

    @Message("Nothing has changed: you had said yes already, and the requester knows.")
    String toldYesBefore();

    @Message("Nothing has changed: these words had reached the other side already.")
    String toldAskedBefore();

    @Message("The yes hangs on this condition: “{condition}”.")
    String onCondition(String condition);
}
