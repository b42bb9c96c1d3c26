package org.partnerpost.mime;

/** Why a mail must not go on without an operator; {@link #words()} is for people. */
public enum Quarantine {
    EMPTY("it is empty"),
    TOO_BIG("it is bigger than can be read"),
    BARE_CARRIAGE_RETURNS("its lines end in a way that mail programs read differently"),
    NO_SEPARATOR("no empty line parts its header from its text"),
    NO_BODY("it has a header and nothing else"),
    HEADER_TOO_BIG("its header is far too big"),
    TOO_MANY_FIELDS("its header has far too many lines"),
    TOO_MANY_RECIPIENTS("it names far too many recipients"),
    TOO_MANY_HOPS("it has gone in circles"),
    TOO_MANY_PARAMETERS("the description of one of its parts is far too long"),
    TWO_FROM_FIELDS("it has more than one From line"),
    TWO_SUBJECTS("it has more than one Subject line"),
    TWO_CONTENT_TYPES("it says twice what kind of content it has"),
    TWO_BOUNDARIES("it says twice how its parts are told apart"),
    EMPTY_BOUNDARY("the line that should part its parts is empty"),
    ENCODED_MULTIPART("its parts as a whole are encoded, which no mail program should do"),
    UNKNOWN_ENCODING("it is encoded in a way that is not known"),
    TOO_DEEP("its parts are nested far too deep"),
    TOO_MANY_PARTS("it has far too many parts"),
    LINE_TOO_LONG("one of its lines is far too long"),
    HTML_TOO_DEEP("its HTML is nested far too deep"),
    HTML_TOO_MANY_ATTRIBUTES("one element of its HTML has far too many attributes"),
    NOT_READABLE("it could not be read");

    private final String words;

    Quarantine(String words) {
        this.words = words;
    }

    /** The second half of a sentence that begins with "The mail is held because". */
    public String words() {
        return words;
    }
}
