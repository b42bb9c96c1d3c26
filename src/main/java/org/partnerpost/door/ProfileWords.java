package org.partnerpost.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about one's own profile say; the other languages stand in {@code messages/profile_LANGUAGE.properties}. */
@MessageBundle("profile")
public interface ProfileWords {
    @Message("Join")
    String joinTitle();

    @Message(
            "Tell us what you can do. We then send you a mail that asks whether it is right; nothing is used before you say yes there.")
    String joinWhat();

    @Message("Send me the mail")
    String joinButton();

    @Message("Look into your inbox")
    String joinSentTitle();

    @Message(
            "If everything is right with the address, a mail is on its way there. You join with the link in it, or by a reply. We send one in 24 hours: if none comes, look at the junk folder first.")
    String joinSentWhat();

    @Message("Is this your profile?")
    String confirmTitle();

    @Message("This is what we understood. Correct what is wrong, and say yes at the end. Mail then goes to")
    String confirmWhat();

    @Message("It has changed since this page was opened. This is how it is now; please look again.")
    String confirmChanged();

    @Message("Yes, this is right")
    String confirmButton();

    @Message("You have joined")
    String joinedTitle();

    @Message("Opportunities that fit your profile now go to")
    String joinedWhat();

    @Message("Your profile")
    String title();

    @Message("What you change here counts from the next mail on. We confirm it by mail to")
    String what();

    @Message("Saved. A mail says what has changed, and how to undo it.")
    String saved();

    @Message("The last change is undone.")
    String undone();

    @Message("A mail with a link is on its way. It works for seven days.")
    String restartSent();

    @Message("Both addresses have been asked by mail. The new one counts once both have said yes, within seven days.")
    String addressSent();

    @Message("You get no mail about opportunities at present, because you stopped it.")
    String stopped();

    @Message("We cannot send you mail at present. If that should change, write a line to")
    String stoppedByUs();

    @Message("Mail me a link to begin again")
    String restartButton();

    @Message("Please look at these again:")
    String errors();

    @Message("Who you are")
    String groupWho();

    @Message("What you can do")
    String groupWhat();

    @Message("Which work suits you")
    String groupWork();

    @Message("When mail may come")
    String groupMail();

    @Message("Mail address")
    String email();

    @Message("Firm")
    String organization();

    @Message("Your name")
    String contact();

    @Message("Language of our mail")
    String language();

    @Message("In your own words")
    String description();

    @Message("Skills")
    String skills();

    @Message("One on each line, such as Business Central")
    String skillsHint();

    @Message("Not in our list of skills: {skills}. Such a skill is found only where a need names it in the same words.")
    String ownWords(String skills);

    @Message("Countries or regions")
    String places();

    @Message("Such as Germany, Austria, Nordics")
    String placesHint();

    @Message("Languages you work in")
    String languages();

    @Message("Such as German, English")
    String languagesHint();

    @Message("Where you work")
    String modes();

    @Message("Remote")
    String remote();

    @Message("On site")
    String onSite();

    @Message("Hybrid")
    String hybrid();

    @Message("Minimum value")
    String minimum();

    @Message("Currency")
    String currency();

    @Message("Projects at a time")
    String capacity();

    @Message("How many you can take at a time; 0 for none at present")
    String capacityHint();

    @Message("Available from")
    String available();

    @Message("Never with")
    String never();

    @Message("Firms or domains, one on each line")
    String neverHint();

    @Message("Only needs that match")
    String query();

    @Message(
            "Empty for all that fit. Words, “phrases”, AND, OR, NOT, parentheses, and fields: skills, places, languages, industries, roles, workMode. Such as: azure AND NOT sap")
    String queryHint();

    @Message("How often")
    String frequency();

    @Message("Each by itself, at once")
    String instant();

    @Message("One mail a day")
    String daily();

    @Message("One mail a week")
    String weekly();

    @Message("Not before")
    String from();

    @Message("Not after")
    String to();

    @Message("Time zone")
    String zone();

    @Message("Such as Europe/Berlin")
    String zoneHint();

    @Message("Most per week")
    String cap();

    @Message("Pause from")
    String pausedFrom();

    @Message("Pause until")
    String paused();

    @Message("Save")
    String save();

    @Message("More")
    String more();

    @Message("Undo the last change")
    String undo();

    @Message("Another mail address")
    String newAddress();

    @Message("We ask both addresses; each has to say yes.")
    String newAddressWhat();

    @Message("Ask both")
    String newAddressButton();

    @Message("Leave")
    String leave();

    @Message("You then get no more opportunities. Your profile stays, for the day you come back.")
    String leaveWhat();

    @Message("Send me nothing more")
    String leaveButton();

    @Message("You have left")
    String leftTitle();

    @Message("No more opportunities go to")
    String leftWhat();

    @Message("Shall our mail go to another address?")
    String addressTitle();

    @Message("From")
    String addressFrom();

    @Message("To")
    String addressTo();

    @Message("It does so once both addresses have said yes.")
    String addressWhat();

    @Message("Yes, change it")
    String addressButton();

    @Message("Thank you. Now the other address has to say yes.")
    String addressWaits();

    @Message("Done. Our mail goes to the new address from now on.")
    String addressDone();

    @Message(
            "This change is no longer open: it was made, or its time has passed. If you still want it, ask again on your own page. Questions go to")
    String addressOver();

    @Message("This address belongs to another profile, so nothing has changed. Write a line to")
    String addressTaken();

    @Message("Shall we send you opportunities again?")
    String restartTitle();

    @Message("You had stopped them. With the button they go again to")
    String restartWhat();

    @Message("Yes, begin again")
    String restartYes();

    @Message("You are back")
    String restartedTitle();

    @Message("Too many at once")
    String tooManyTitle();

    @Message("From here, the form was sent very often within the last hour. Try again later, or write to")
    String tooManyWhat();

    @Message(
            "With a yes you agree that we use your profile to find opportunities that fit it, send them to your address, and keep your answers to them. You can stop it at any time with one click. Wording of")
    String consent();

    @Message("This is no longer open")
    String joinOverTitle();

    @Message("It was answered already, or its time has passed. If you would like to join, fill in the form once more:")
    String joinOverWhat();
}
