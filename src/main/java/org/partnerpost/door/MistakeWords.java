package org.partnerpost.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How the pages say what is wrong with a form, and how to mend it; the other languages stand in {@code messages/mistake_LANGUAGE.properties}. */
@MessageBundle("mistake")
public interface MistakeWords {
    /** Before the title of a page that tells a mistake. */
    @Message("Error:")
    String mark();

    @Message("{label}: {what}")
    String wrong(String label, String what);

    @Message("“{written}” is not a mail address. Write one such as name@firm.example.")
    String wrongAddress(String written);

    @Message("“{written}” is not a place we know. Write a country’s name, or its code such as DE.")
    String wrongPlace(String written);

    @Message("“{written}” is not a language we know. Write its name, or its code such as de.")
    String wrongLanguage(String written);

    @Message("“{written}” is not a currency. Write its code, such as EUR.")
    String wrongCurrency(String written);

    @Message("“{written}” is not a number that fits here. Write a whole number of 0 or more, without points or words.")
    String wrongNumber(String written);

    @Message("“{written}” is not a sum that we can read. Write it such as 20000 or 20,000.")
    String wrongSum(String written);

    @Message("Write the name of your firm; if you work for yourself, your own.")
    String noFirm();

    @Message("Write at least one skill: without one, no opportunity fits.")
    String noSkill();

    @Message("Name both hours, or leave both empty.")
    String half();

    @Message(
            "“{written}” is not a number of mails we can keep to. Write one from 1 to {most}, or leave it empty. If nothing shall come for a time, name a pause.")
    String noCap(String written, int most);

    @Message("“{written}” is not a day. Write it such as 2027-01-31.")
    String wrongDate(String written);

    @Message("“{written}” is not a time. Write it such as 09:00.")
    String wrongTime(String written);

    @Message("This day has passed. Name a day to come, or leave it empty.")
    String passed();

    @Message("Name a day after the one on which the pause begins.")
    String noEnd();

    @Message("This is the hour at which they begin. Name a later one, or leave it empty.")
    String noTime();

    @Message("“{written}” is not a time zone. Write one such as Europe/Berlin.")
    String wrongZone(String written);

    @Message(
            "This cannot be read from character {place} on. Check parentheses, quotation marks and names of fields there.")
    String wrongQuery(int place);

    @Message("Write some words first.")
    String noWords();

    @Message("Name a day within the next two years, such as {day}.")
    String noDay(String day);

    @Message("Choose at least one specialist who is interested.")
    String nobody();

    @Message("Choose one of those that are offered.")
    String wrongChoice();

    @Message("This is too long. Shorten it to {most} characters.")
    String tooLong(int most);

    @Message("These are too many. Leave at most {most}.")
    String tooMany(int most);
}
