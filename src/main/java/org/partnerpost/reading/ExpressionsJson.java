package org.partnerpost.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.wording.Amount;
import org.partnerpost.wording.DayMention;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.expression.Expression;
import org.partnerpost.wording.expression.Expressions;

/**
 * Whatever a text says of time and money, also what became no field of the need: so that whoever asks why a date was not taken sees
 * whether it was seen.
 */
final class ExpressionsJson {
    private ExpressionsJson() {}

    /**
     * One object each: {@code kind}, {@code text}, the evidence, and {@code value} where it is known: a day, two days parted by a slash, a
     * duration of ISO 8601, or {@code amount} and {@code currency}.
     *
     * @param in what the text is called in evidence
     */
    static void write(ArrayNode json, String in, String text, String language, Optional<LocalDate> today) {
        for (Expression expression : new Expressions(language).in(text)) {
            String written = text.substring(expression.start(), expression.end());
            ObjectNode one = json.addObject()
                    .put("kind", expression.kind().name().toLowerCase(Locale.ROOT))
                    .put("text", written);
            switch (expression.kind()) {
                case DATE, RANGE -> days(written, today).ifPresent(value -> one.put("value", value));
                case DURATION -> DurationReader.spanOf(written).ifPresent(value -> one.put("value", value));
                case MONEY -> Amount.in(written).ifPresent(amount -> money(one, amount));
                case SET -> {} // How often something comes is no field of a need.
            }
            one.putArray("evidence")
                    .addObject()
                    .put("in", in)
                    .put("start", expression.start())
                    .put("end", expression.end());
        }
    }

    private static Optional<String> days(String written, Optional<LocalDate> today) {
        List<DayMention> days = new Days(today, false).in(written);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.getFirst().first();
        LocalDate last = days.getLast().last();
        return Optional.of(first.equals(last) ? first.toString() : first + "/" + last);
    }

    private static void money(ObjectNode json, Amount amount) {
        ObjectNode value = json.putObject("value");
        value.put("amount", amount.value());
        amount.currency().ifPresent(currency -> value.put("currency", currency));
    }
}
