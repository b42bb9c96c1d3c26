package org.partnerpost.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Pages of a long list: each asks for one more than it shows, to know whether there is a next one. */
final class Cursor {
    static final int SHOWN = 50;

    private Cursor() {}

    static <T> List<T> shown(List<T> found) {
        return found.size() > SHOWN ? found.subList(0, SHOWN) : found;
    }

    /** The address of the next page; empty where this is the last. */
    static <T> String next(String path, String sought, List<T> found, Function<T, String> key) {
        return found.size() <= SHOWN
                ? ""
                : path + "?q=" + encoded(sought) + "&after=" + encoded(key.apply(found.get(SHOWN - 1)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As one part of a path, whatever stands in it. */
    static String segment(String text) {
        return encoded(text).replace("+", "%20");
    }

    static long number(String written, long otherwise) {
        return written.matches("\\d{1,18}") ? Long.parseLong(written) : otherwise;
    }
}
