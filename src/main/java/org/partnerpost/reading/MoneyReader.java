package org.partnerpost.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.reading.MoneyContext.Bound;
import org.partnerpost.wording.Amount;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;
import org.partnerpost.wording.Words;

/** What is paid for the work. A turnover, a price per user and a product's number are something else. */
final class MoneyReader {
    private static final String SPACE = "[\\s\\u00a0\\u202f]{0,2}";
    private static final Rule AMOUNT =
            Rule.bare("(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,/:-])(?<first>" + Amount.NUMBER + ")(?!\\p{N})");
    private static final Rule CURRENCY_BEFORE = Rule.bare("(?<![\\p{L}])(?<currency>{currencies})" + SPACE + "$");
    private static final String TAX = "(?:" + SPACE + "[(,]?\\s?{reading/rate-cues#tax}(?!\\p{L})\\)?)?";
    private static final Rule REST = Rule.bare("(?:[.,][-–—]{1,2})?" + SPACE + "(?<factor>" + Amount.FACTOR + ")?"
            + SPACE + "(?<currency>" + Amount.CURRENCY + ")?"
            + "(?<range>" + SPACE + "(?<link>{reading/rate-cues#to}|{reading/rate-cues#and})" + SPACE + "(?:"
            + Amount.CURRENCY + ")?" + SPACE
            + "(?<second>" + Amount.NUMBER + ")(?!\\p{N})(?:[.,][-–—]{1,2})?" + SPACE + "(?<factor2>" + Amount.FACTOR
            + ")?" + SPACE + "(?<currency2>" + Amount.CURRENCY + ")?)?" + TAX + TAX
            + SPACE + "(?<per>{reading/rate-units}(?!\\p{L}))?(?!\\s?%)");
    private static final Phrases AND = Phrases.of("reading/rate-cues", "and");
    private static final Cues MOST_AFTER = Cues.adjacent("reading/rate-cues", "most-after");
    private static final Cues LEAST_AFTER = Cues.adjacent("reading/rate-cues", "least-after");
    /** A dollar sign is that of many countries; a code beside the amount tells which. */
    private static final String DOLLAR = "$";

    /** "400 a day, pounds", "105 per uur (euro's uiteraard)". */
    private static final Rule CURRENCY_SOON = Rule.bare("[,(]?" + SPACE + "[(]?(?<currency>" + Amount.CURRENCY + ")");

    private static final Rule ANY_CURRENCY = Rule.bare("(?<!\\p{L})(?<currency>" + Amount.CURRENCY + ")");
    private static final Rule ANY_UNIT = Rule.bare("(?:(?<!\\p{L})|(?=/))(?<per>{reading/rate-units})(?!\\p{L})");
    private static final Rule ENDS = Rule.bare("\\s{0,2}(?:$|[.,;)|!?]|\\n)");
    private static final int LONGEST_CURRENCY = 16;
    private static final BigDecimal A_PROJECT = BigDecimal.valueOf(5_000);
    /** What goes beyond it is a turnover or a fine where nothing calls it a budget. */
    private static final BigDecimal A_MARKET = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal MOST_A_DAY = BigDecimal.valueOf(3_000);
    private static final BigDecimal LEAST = BigDecimal.valueOf(15);

    private final List<Field<Money>> found = new ArrayList<>();

    private final Tables tables;

    private MoneyReader(Tables tables) {
        this.tables = tables;
    }

    /** The fees of a text; the surest of each kind first. */
    static List<Field<Money>> in(Passage passage) {
        MoneyReader reader = new MoneyReader(new Tables(passage.text()));
        Matcher amount = AMOUNT.over(passage.text());
        Matcher rest = REST.over(passage.text());
        rest.useTransparentBounds(true);
        BitSet legal = LegalLines.in(passage);
        int from = 0;
        while (from <= passage.text().length() && amount.find(from)) {
            rest.region(amount.end(), Math.min(passage.text().length(), amount.end() + 120));
            from = rest.lookingAt() && !legal.get(amount.start())
                    ? Math.max(amount.end(), reader.read(passage, amount, rest))
                    : amount.end();
        }
        reader.found.sort(Comparator.comparingDouble((Field<Money> field) -> field.confidence())
                .reversed());
        return List.copyOf(reader.found);
    }

    /** Reads one amount or range. Gives where to go on. */
    private int read(Passage passage, Matcher amount, Matcher rest) {
        String head = passage.text().substring(Math.max(0, amount.start() - LONGEST_CURRENCY), amount.start());
        Matcher before = CURRENCY_BEFORE.over(head);
        boolean led = before.find();
        int start = led ? amount.start() - (head.length() - before.start()) : amount.start();
        List<String> labels = tables.beginsCell(start) ? tables.labelsOf(start) : List.of();
        Optional<String> currency = currency(led ? before.group("currency") : null, rest)
                .or(() -> soon(passage.text(), rest))
                .or(() -> of(labels, ANY_CURRENCY, "currency", Phrases.of("currencies")));
        MoneyContext context = MoneyContext.of(passage, start);
        Optional<String> per = Optional.ofNullable(rest.group("per"))
                .flatMap(Phrases.of("reading/rate-units")::meaning)
                .or(() -> of(labels, ANY_UNIT, "per", Phrases.of("reading/rate-units")))
                .or(() -> MoneyContext.headedBy(labels));
        boolean named = currency.isPresent()
                || context.kind().isPresent()
                || isPay(amount, per)
                || isRound(amount, rest)
                        && context.opens()
                        && rest.end() - start < passage.text().strip().length()
                        && ENDS.over(passage.text())
                                .region(rest.end(), passage.text().length())
                                .lookingAt();
        if (!named && (labels.isEmpty() || per.isEmpty())
                || per.filter("other"::equals).isPresent()
                || context.kind().filter("other"::equals).isPresent()) {
            return amount.end();
        }
        boolean range = isRange(rest, context, led || currency.isPresent() && rest.group("currency") != null);
        BigDecimal max = range ? Amount.value(rest.group("second"), rest.group("factor2")) : first(amount, rest, false);
        BigDecimal min = range ? first(amount, rest, true) : max;
        if (range && min.compareTo(max) > 0 || max.compareTo(LEAST) < 0) {
            return amount.end();
        }
        Optional<String> unit = per.or(
                        () -> context.kind().map(kind -> isBeyondADay(kind, max, currency) ? "project" : kind))
                .or(() -> context.around(passage, amount.start()))
                .or(() -> max.compareTo(A_PROJECT) >= 0 && max.compareTo(A_MARKET) < 0
                        ? Optional.of("project")
                        : Optional.empty())
                .filter(kind -> !kind.equals("other"));
        int end = range || per.isPresent()
                ? rest.end()
                : rest.group("currency") != null ? rest.end("currency") : last(amount, rest);
        Bound bound = range ? Bound.EXACT : bound(passage, context, rest);
        unit.ifPresent(kind -> found.add(passage.field(
                new Money(
                        bound == Bound.MOST ? Optional.empty() : Optional.of(min),
                        bound == Bound.LEAST ? Optional.empty() : Optional.of(max),
                        currency,
                        kind),
                passage.text().substring(start, end).strip(),
                confidence(currency, per, context),
                start,
                trimmed(passage.text(), end))));
        return end;
    }

    /** "Three months, around 15k": of what else it may be so many, that follows. */
    private static boolean isRound(Matcher amount, Matcher rest) {
        String factor = Optional.ofNullable(rest.group("factor2")).orElse(rest.group("factor"));
        return factor != null
                && Amount.value(amount.group("first"), factor).compareTo(A_PROJECT) >= 0
                && Amount.value(amount.group("first"), factor).compareTo(A_MARKET) < 0;
    }

    /** "90 die Stunde": what else is so many an hour or a day? */
    private static boolean isPay(Matcher amount, Optional<String> per) {
        BigDecimal value = Amount.value(amount.group("first"), null);
        return per.filter("hour"::equals).isPresent() && isBetween(value, 20, 400)
                || per.filter("day"::equals).isPresent() && isBetween(value, 150, 3_000);
    }

    /** "Fee 5000 EUR": nobody costs so much a day, in these currencies. */
    private static boolean isBeyondADay(String kind, BigDecimal max, Optional<String> currency) {
        return kind.equals("day")
                && max.compareTo(MOST_A_DAY) > 0
                && currency.filter(Set.of("EUR", "GBP", "USD", "CHF")::contains).isPresent();
    }

    private static boolean isBetween(BigDecimal value, long least, long most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static Optional<String> currency(@Nullable String led, Matcher rest) {
        List<String> written = Stream.of(
                        led,
                        rest.group("currency"),
                        rest.group("currency2"),
                        rest.group("factor"),
                        rest.group("factor2"))
                .filter(Objects::nonNull)
                .toList();
        return written.stream()
                .filter(one -> !one.equals(DOLLAR))
                .map(Phrases.of("currencies")::meaning)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> written.stream()
                        .map(Phrases.of("currencies")::meaning)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> soon(String text, Matcher rest) {
        Matcher currency =
                CURRENCY_SOON.over(text).region(rest.end(), Math.min(text.length(), rest.end() + LONGEST_CURRENCY));
        return currency.lookingAt() ? Phrases.of("currencies").meaning(currency.group("currency")) : Optional.empty();
    }

    private static Optional<String> of(List<String> labels, Rule rule, String group, Phrases meanings) {
        return labels.stream()
                .map(rule::over)
                .filter(Matcher::find)
                .map(match -> match.group(group))
                .flatMap(written -> meanings.meaning(written).stream())
                .findFirst();
    }

    private static Bound bound(Passage passage, MoneyContext context, Matcher rest) {
        Words words = passage.words();
        int next = words.firstFrom(rest.end());
        return context.bound() != Bound.EXACT
                ? context.bound()
                : MOST_AFTER.after(words, next)
                        ? Bound.MOST
                        : LEAST_AFTER.after(words, next) ? Bound.LEAST : Bound.EXACT;
    }

    private static boolean isRange(Matcher rest, MoneyContext context, boolean currencyBeforeLink) {
        if (rest.group("range") == null) {
            return false;
        }
        String link = rest.group("link");
        boolean dash = link.matches("[-–—]");
        boolean spaced = dash && rest.group("range").startsWith(" ");
        boolean word = AND.meaning(link).isPresent();
        return (!spaced || currencyBeforeLink || context.kind().isPresent()) && (!word || context.between());
    }

    private static BigDecimal first(Matcher amount, Matcher rest, boolean range) {
        String number = amount.group("first");
        String factor = rest.group("factor");
        boolean shared = range && factor == null && Amount.value(number, null).compareTo(BigDecimal.valueOf(1000)) < 0;
        return Amount.value(number, shared ? rest.group("factor2") : factor);
    }

    private static int last(Matcher amount, Matcher rest) {
        return rest.group("factor") != null ? rest.end("factor") : amount.end();
    }

    private static double confidence(Optional<String> currency, Optional<String> per, MoneyContext context) {
        if (per.isPresent() && currency.isPresent()) {
            return 0.95;
        }
        if (context.kind().isPresent()) {
            return currency.isPresent() ? 0.9 : 0.75;
        }
        return 0.6;
    }

    private static int trimmed(String text, int end) {
        int at = end;
        while (at > 0 && text.charAt(at - 1) <= ' ') {
            at--;
        }
        return at;
    }
}
