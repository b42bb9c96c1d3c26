package org.partnerpost.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnerpost.mail.EncodedWords;

/**
 * The value and parameters of Content-Type and Content-Disposition (RFC 2045 section 5.1, RFC 2231), read tolerantly.
 *
 * @param value before the first semicolon, in lower case
 * @param parameters by name in lower case, decoded; of repeated ones the first
 * @param repeated names that stood there more than once
 * @param complete false where there were more than the limit
 */
record MimeParameters(String value, Map<String, String> parameters, List<String> repeated, boolean complete) {

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    static MimeParameters parse(String field, int limit) {
        return new Reader(field, limit).run();
    }

    private static final class Reader {
        private final String field;
        private final int limit;
        private final Map<String, String> plain = new HashMap<>();
        private final Map<String, TreeMap<Integer, String>> pieces = new HashMap<>();
        private final List<String> repeated = new ArrayList<>();
        private int at;

        Reader(String field, int limit) {
            this.field = field;
            this.limit = limit;
        }

        MimeParameters run() {
            String value = until(";").strip().toLowerCase(Locale.ROOT);
            int count = 0;
            while (at < field.length() && count <= limit) {
                at++;
                String name = until("=;").strip().toLowerCase(Locale.ROOT);
                if (at < field.length() && field.charAt(at) == '=') {
                    at++;
                    keep(name, parameterValue());
                    count++;
                }
            }
            pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
            return new MimeParameters(value, Map.copyOf(plain), List.copyOf(repeated), count <= limit);
        }

        private void keep(String name, String value) {
            int star = name.indexOf('*');
            if (star < 0) {
                if (plain.putIfAbsent(name, EncodedWords.decode(value)) != null) {
                    repeated.add(name);
                }
                return;
            }
            boolean encoded = name.endsWith("*");
            String digits = name.substring(star + 1, Math.max(star + 1, name.length() - (encoded ? 1 : 0)));
            int piece = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
            // A leading * marks what is percent-encoded; joined() reads it.
            pieces.computeIfAbsent(name.substring(0, star), n -> new TreeMap<>())
                    .putIfAbsent(piece, (encoded ? "*" : " ") + value);
        }

        /** RFC 2231 sections 3 and 4: pieces in order, the first encoded one with charset'language' in front. */
        private static String joined(TreeMap<Integer, String> parts) {
            var bytes = new ByteArrayOutputStream();
            String charset = "utf-8";
            boolean first = true;
            for (String part : parts.values()) {
                String text = part.substring(1);
                if (part.charAt(0) == '*') {
                    int quote = first ? text.indexOf('\'') : -1;
                    int second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
                    if (second >= 0) {
                        charset = text.substring(0, quote);
                        text = text.substring(second + 1);
                    }
                    percentDecoded(text, bytes);
                } else {
                    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                }
                first = false;
            }
            return TextDecoder.decode(bytes.toByteArray(), Optional.of(charset));
        }

        private static void percentDecoded(String text, ByteArrayOutputStream bytes) {
            for (int i = 0; i < text.length(); i++) {
                int high =
                        text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (low >= 0) {
                    bytes.write(high * 16 + low);
                    i += 2;
                } else {
                    bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        private String parameterValue() {
            while (at < field.length() && Character.isWhitespace(field.charAt(at))) {
                at++;
            }
            if (at >= field.length() || field.charAt(at) != '"') {
                return until(";").strip();
            }
            var text = new StringBuilder();
            for (at++; at < field.length() && field.charAt(at) != '"'; at++) {
                if (field.charAt(at) == '\\' && at + 1 < field.length() && "\"\\".indexOf(field.charAt(at + 1)) >= 0) {
                    at++;
                }
                text.append(field.charAt(at));
            }
            until(";");
            return text.toString();
        }

        private String until(String ends) {
            int start = at;
            while (at < field.length() && ends.indexOf(field.charAt(at)) < 0) {
                at++;
            }
            return field.substring(start, at);
        }
    }
}
