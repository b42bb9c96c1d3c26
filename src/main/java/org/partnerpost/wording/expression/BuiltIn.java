package org.partnerpost.wording.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.partnerpost.wording.Amount;

/** What no table can list: numbers in digits within bounds, amounts as they are grouped, numbers in words. */
final class BuiltIn {
    private static final java.util.regex.Pattern AMOUNT =
            java.util.regex.Pattern.compile("(?:\\d{1,3}(?:,\\d{2}){1,2},\\d{3}(?:\\.\\d{1,2})?|\\d{1,12}[.,]\\d{1,4}|"
                    + Amount.NUMBER + "|\\d{1,12})(?![.,]?\\d)");
    /** "two thousand and five"; not "one", or "in May, one consultant" would tell a year. */
    private static final String YEAR_WORD = "year-word";

    private static final long FIRST_YEAR = 1700;
    private static final long LAST_YEAR = 2150;
    private static final Map<String, Opening> SYMBOLS = Map.of(
            "amount",
            Opening.DIGITS,
            "number-word",
            Opening.NUMBER_WORD,
            YEAR_WORD,
            Opening.NUMBER_WORD,
            "currency-code",
            Opening.CURRENCY_CODE);

    private BuiltIn() {}

    /** The kinds of token that they may begin with. */
    enum Opening {
        DIGITS,
        NUMBER_WORD,
        CURRENCY_CODE
    }

    /** {@code #1-31} a number in these bounds, in two digits where the lower one has a zero in front; {@code ##} two digits; {@code #} any. */
    static boolean knows(String symbol) {
        return symbol.charAt(0) == '#' || SYMBOLS.containsKey(symbol);
    }

    static Opening opening(String symbol) {
        return SYMBOLS.getOrDefault(symbol, Opening.DIGITS);
    }

    /** Of which kinds a token is; mostly of none. */
    static List<Opening> openings(Tokens tokens, int at, String language) {
        Tokens.Token token = tokens.get(at);
        if (token.isNumber()) {
            return List.of(Opening.DIGITS);
        }
        if (!token.isWord()) {
            return List.of();
        }
        List<Opening> kinds = new ArrayList<>(2);
        if (NumberWords.of(language).begins(token.folded())) {
            kinds.add(Opening.NUMBER_WORD);
        }
        if (CurrencyNames.isCode(tokens.written(at))) {
            kinds.add(Opening.CURRENCY_CODE);
        }
        return kinds;
    }

    /** One past its last token if it begins with this one; else the token itself. */
    static int end(String symbol, Tokens tokens, int at, String language) {
        Tokens.Token token = tokens.get(at);
        return switch (symbol) {
            case "amount" -> token.isNumber() ? amount(tokens, at) : at;
            case "number-word" ->
                numberWord(tokens, at, language).map(NumberWords.Read::to).orElse(at);
            case YEAR_WORD ->
                numberWord(tokens, at, language)
                        .filter(read -> read.value() >= FIRST_YEAR && read.value() <= LAST_YEAR)
                        .map(NumberWords.Read::to)
                        .orElse(at);
            case "currency-code" -> CurrencyNames.isCode(tokens.written(at)) ? at + 1 : at;
            case "#" -> token.isNumber() && token.folded().length() < 5 ? at + 1 : at;
            case "##" -> token.isNumber() && token.folded().length() == 2 ? at + 1 : at;
            default -> bounded(symbol, token) ? at + 1 : at;
        };
    }

    private static boolean bounded(String symbol, Tokens.Token token) {
        if (!token.isNumber() || token.folded().length() > 4) {
            return false;
        }
        int dash = symbol.indexOf('-');
        boolean padded = symbol.charAt(1) == '0' && dash > 2;
        if (padded && token.folded().length() != dash - 1) {
            return false;
        }
        int number = Integer.parseInt(token.folded());
        return number >= Integer.parseInt(symbol.substring(1, dash))
                && number <= Integer.parseInt(symbol.substring(dash + 1));
    }

    private static Optional<NumberWords.Read> numberWord(Tokens tokens, int at, String language) {
        if (!tokens.get(at).isWord()) {
            return Optional.empty();
        }
        return NumberWords.of(language)
                .startingAt(
                        index -> index < tokens.size()
                                        && (index == at || !tokens.get(index).apart())
                                ? tokens.get(index).folded()
                                : "",
                        at);
    }

    private static int amount(Tokens tokens, int at) {
        Matcher match = AMOUNT.matcher(tokens.text());
        match.region(tokens.get(at).start(), tokens.text().length());
        match.useTransparentBounds(true);
        return match.lookingAt() ? tokens.from(match.end(), at + 1) : at;
    }
}
