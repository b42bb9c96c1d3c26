package org.partnerpost.desk;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** Writes behind the words of what was a link to whom it led, as text: a tooltip is seen by whoever suspects something already. */
final class LinkTargets extends HtmlStreamEventReceiverWrapper {
    /** So begins the title of a span that was a link, with where it led. */
    static final String LINK = "link to ";

    private static final String SPAN = "span";
    private static final int LONGEST = 120;

    /** As browsers read it: what stands before the last @ names nobody, and what follows the host is a path. */
    private static final Pattern HOST = Pattern.compile("(?:https?:)?/*(?:[^/?#]*@)?([^/?#@]*).*", Pattern.DOTALL);

    private static final Pattern PERSON = Pattern.compile("(?:mailto|tel):([^?]*).*", Pattern.DOTALL);

    /** For each open span whom it led to; empty for one that was no link. */
    private final Deque<String> open = new ArrayDeque<>();

    LinkTargets(HtmlStreamEventReceiver page) {
        super(page);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals(SPAN)) {
            int title = attributes.indexOf("title");
            String told = title < 0 ? "" : attributes.get(title + 1);
            open.push(told.startsWith(LINK) ? whom(told.substring(LINK.length())) : "");
        }
        super.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        super.closeTag(element);
        String whom = element.equals(SPAN) && !open.isEmpty() ? open.pop() : "";
        if (!whom.isEmpty()) {
            super.text(" ");
            super.openTag("small", List.of());
            super.text("[→ " + whom + "]");
            super.closeTag("small");
        }
    }

    /** The host, or the person, in letters that look like no others. */
    static String whom(String target) {
        String written = target.strip().replaceAll("\\p{Cntrl}", "").replace('\\', '/');
        Matcher person = PERSON.matcher(written.toLowerCase(Locale.ROOT));
        Matcher host = HOST.matcher(written.toLowerCase(Locale.ROOT));
        String whom = person.matches() ? person.group(1) : host.matches() ? host.group(1) : "";
        String plain = person.matches() ? whom : ascii(whom);
        String shown = plain.replaceAll("[^\\x21-\\x7E]", "?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noName) {
            return host;
        }
    }
}
