package org.partnerpost.mail;

import java.util.List;
import org.partnerpost.mail.AddressTokens.Kind;
import org.partnerpost.mail.AddressTokens.Malformed;
import org.partnerpost.mail.AddressTokens.Token;
import org.partnerpost.mail.Originator.Refusal;

/**
 * Reads tokens as exactly one mailbox (RFC 5322 section 3.4), strictly: what two parsers could read two ways is refused.
 * Of the obsolete syntax only the source route is known, and dropped (RFC 5321 appendix C).
 */
final class MailboxReader {
    private MailboxReader() {}

    static Mailbox read(String field) throws Malformed {
        AddressTokens scanned = AddressTokens.of(field);
        List<Token> tokens = scanned.tokens();
        int open = indexOf(tokens, '<', 0);
        refuseLists(tokens, open);
        if (open < 0) {
            return new Mailbox(EncodedWords.decode(scanned.comment()), address(tokens));
        }
        int close = indexOf(tokens, '>', open);
        if (close < 0) {
            throw new Malformed(Refusal.MALFORMED);
        }
        if (close < tokens.size() - 1) {
            throw new Malformed(Refusal.TEXT_AFTER_ADDRESS);
        }
        MailAddress address = address(withoutRoute(tokens.subList(open + 1, close)));
        return new Mailbox(name(tokens.subList(0, open), address), address);
    }

    private static void refuseLists(List<Token> tokens, int open) throws Malformed {
        int close = open < 0 ? -1 : indexOf(tokens, '>', open);
        for (int i = 0; i < tokens.size(); i++) {
            boolean inAngle = open >= 0 && i > open && i < close;
            if (inAngle) {
                continue;
            }
            if (tokens.get(i).is(',')) {
                throw new Malformed(Refusal.SEVERAL_MAILBOXES);
            }
            if (tokens.get(i).is(':') || tokens.get(i).is(';')) {
                throw new Malformed(Refusal.GROUP);
            }
        }
    }

    /** {@code <@a.example,@b.example:pat@c.example>}: RFC 5322 4.4 obs-route, to be ignored. */
    private static List<Token> withoutRoute(List<Token> tokens) throws Malformed {
        int colon = indexOf(tokens, ':', 0);
        if (colon < 0) {
            return tokens;
        }
        for (int at = 0; at < colon; ) {
            int comma = Math.min(indexOf(tokens, ',', at) < 0 ? colon : indexOf(tokens, ',', at), colon);
            if (!tokens.get(at).is('@') || at + 1 == comma) {
                throw new Malformed(Refusal.MALFORMED);
            }
            dotAtom(tokens.subList(at + 1, comma));
            at = comma + 1;
        }
        return tokens.subList(colon + 1, tokens.size());
    }

    private static MailAddress address(List<Token> tokens) throws Malformed {
        int at = indexOf(tokens, '@', 0);
        if (at <= 0 || at == tokens.size() - 1) {
            throw new Malformed(foreignAt(tokens) ? Refusal.FOREIGN_AT_SIGN : Refusal.MALFORMED);
        }
        List<Token> local = tokens.subList(0, at);
        String localPart = local.size() == 1 && local.getFirst().kind() == Kind.QUOTED
                ? local.getFirst().text()
                : dotAtom(local);
        String domain = dotAtom(tokens.subList(at + 1, tokens.size()));
        return MailAddress.fromParts(localPart, domain).orElseThrow(() -> new Malformed(Refusal.ADDRESS_NOT_VALID));
    }

    private static String dotAtom(List<Token> tokens) throws Malformed {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean dotExpected = i % 2 == 1;
            if (token.kind() == Kind.LITERAL) {
                throw new Malformed(Refusal.DOMAIN_LITERAL);
            }
            if (dotExpected ? !token.is('.') : token.kind() != Kind.ATOM) {
                throw new Malformed(Refusal.MALFORMED);
            }
            if (i > 0 && token.spaced()) {
                throw new Malformed(Refusal.MALFORMED);
            }
            if (token.text().startsWith("=?")) {
                throw new Malformed(Refusal.ENCODED_WORD_IN_ADDRESS);
            }
            if (foreignAt(List.of(token))) {
                throw new Malformed(Refusal.FOREIGN_AT_SIGN);
            }
            text.append(token.text());
        }
        return text.toString();
    }

    /** A bare address as name is bad grammar, yet common and harmless where it is the very address that follows. */
    private static String name(List<Token> tokens, MailAddress address) throws Malformed {
        var text = new StringBuilder();
        boolean bareAt = false;
        for (Token token : tokens) {
            boolean plain = token.word() || token.is('.');
            if (!plain && !token.is('@')) {
                throw new Malformed(Refusal.MALFORMED);
            }
            bareAt |= token.is('@');
            text.append(token.spaced() && !text.isEmpty() ? " " : "").append(token.text());
        }
        if (bareAt && !text.toString().equalsIgnoreCase(address.toString())) {
            throw new Malformed(Refusal.MALFORMED);
        }
        return EncodedWords.decode(text.toString());
    }

    /** U+FF20 and U+FE6B look like @ and are not. */
    private static boolean foreignAt(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(t -> t.text().indexOf('\uFF20') >= 0 || t.text().indexOf('\uFE6B') >= 0);
    }

    private static int indexOf(List<Token> tokens, char special, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(special)) {
                return i;
            }
        }
        return -1;
    }
}
