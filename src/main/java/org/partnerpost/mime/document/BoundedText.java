package org.partnerpost.mime.document;

import java.time.Duration;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes text as it comes, until there is enough of it or the time is over. */
final class BoundedText extends DefaultHandler {
    private final StringBuilder text = new StringBuilder();
    private final long end;
    /** The title is what the writing program calls the file. */
    private boolean inTitle;

    BoundedText(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        if (!inTitle) {
            text.append(ch, start, Math.min(length, DocumentText.TEXT - text.length()));
        }
        check();
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
        characters(ch, start, length);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        inTitle = localName.equals("title");
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        inTitle = false;
        if (localName.equals("p") || localName.equals("div")) {
            text.append('\n');
        }
        check();
    }

    /** What came by now. */
    String text() {
        return text.toString();
    }

    boolean full() {
        return text.length() >= DocumentText.TEXT;
    }

    private void check() throws SAXException {
        if (full() || System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new SAXException("enough was read");
        }
    }
}
