package org.partnerpost.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say; the other languages stand in {@code messages/door_LANGUAGE.properties}. */
@MessageBundle("door")
public interface DoorWords {
    @Message("en")
    String language();

    @Message("Stop these mails?")
    String unsubscribeTitle();

    @Message("{house} will then send no more opportunities to {address}.")
    String unsubscribeWhat(String house, String address);

    @Message("A yes of yours that nobody has taken up yet counts no longer, and whoever asked is told so.")
    String unsubscribeYes();

    @Message("Yes, stop them")
    String unsubscribeButton();

    @Message("Nothing changes unless you press a button.")
    String nothingChanges();

    @Message("No more mails")
    String unsubscribedTitle();

    @Message("{house} sends no more opportunities to {address}.")
    String unsubscribedWhat(String house, String address);

    @Message("Was it a mistake? Write a line to")
    String undo();

    @Message("May we send you opportunities?")
    String consentTitle();

    @Message("With a yes you agree that {house}")
    String consentWhat(String house);

    @Message("uses your profile to find opportunities that fit it,")
    String consentUse();

    @Message("sends them to {address}, and")
    String consentSend(String address);

    @Message("keeps your answers to them.")
    String consentKeep();

    @Message("You need not answer any of them, and you can stop it at any time with one click.")
    String consentStop();

    @Message("Yes, send me opportunities")
    String consentButton();

    @Message("Wording of {version}.")
    String consentVersion(String version);

    @Message("Thank you")
    String consentedTitle();

    @Message("Opportunities that fit your profile now go to {address}. Each has a link to stop them.")
    String consentedWhat(String address);

    @Message(
            "You have stopped mails from us to {address}, so a yes here cannot start them again. If you want that, write a line to")
    String suppressedWhat(String address);

    @Message("This link does not work")
    String unknownTitle();

    @Message(
            "It may have been cut off on its way, or its time has passed. Open the link in your mail again, whole. If that does not help, write a line to")
    String unknownWhat();

    @Message("Opportunities, straight to the right partner’s inbox")
    String frontTitle();

    @Message("You need a specialist")
    String frontNeed();

    @Message(
            "Write in your own words what is wanted, where and from when. We read it back to you and ask those who fit. Who you and your customer are stays with us until both sides say yes.")
    String frontNeedHow();

    @Message("You are a specialist")
    String frontJoin();

    @Message(
            "Send us what you do, in your own words, or use the page. What fits you then comes by mail, and you answer by mail.")
    String frontJoinHow();

    @Message("Join by page")
    String frontJoinPage();

    @Message("Anything else? Write a line to")
    String frontHelp();

    @Message("For those who run this service")
    String frontDesk();

    @Message("Operators’ desk")
    String frontDeskPage();

    @Message("There is no such page here")
    String missingTitle();

    @Message(
            "Its address may be mistyped or cut off. If it stood in a mail of ours, open the link there again, whole. If that does not help, write a line to")
    String missingWhat();

    @Message("To the first page")
    String missingFront();
}
