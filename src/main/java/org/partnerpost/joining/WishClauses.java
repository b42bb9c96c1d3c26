package org.partnerpost.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnerpost.joining.HoursReader.Named;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.wording.Amount;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Pauses;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Takes from one clause after the other what is no name: how much, how often, when, until when, with whom never. */
final class WishClauses {
    /** A smaller number alone may count anything. */
    private static final BigDecimal WITHOUT_CURRENCY = BigDecimal.valueOf(1_000);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private static final int LONGEST_FREQUENCY = 14;

    private static final Pattern PLEASE = Pattern.compile(
            "(?iU)\\s+" + Phrases.of("joining/requests", "please").alternation() + "[.!\\s]*$");

    private final ProfileSheet sheet;
    private final LocalDate today;
    private final Days days;
    private final Pauses pauses;
    private final NeverWith never;
    /** Before anything was said; none where it was nothing. */
    private final Optional<Integer> capacity;

    WishClauses(ProfileSheet sheet, LocalDate today) {
        this.sheet = sheet;
        this.today = today;
        this.days = new Days(Optional.of(today), false);
        this.pauses = new Pauses(today);
        this.never = new NeverWith(today);
        this.capacity = sheet.capacity.filter(many -> many > 0);
    }

    /** @return whether the clause said such a thing */
    boolean take(Clause clause) {
        if (never(clause) || welcome(clause) || pause(clause) || available(clause)) {
            return true;
        }
        Optional<Named> hours = hoursIn(clause);
        if (hours.isPresent()) {
            boolean taken = hours(clause, hours.get());
            // "One mail a week, from 9 to 18" says both.
            boolean often = !WantedHours.refusesMails(clause.text(), hours.get()) && frequency(clause);
            return taken || often;
        }
        return bounds(clause)
                || anyHours(clause)
                || letters(clause)
                || cap(clause)
                || frequency(clause)
                || capacity(clause)
                || minimum(clause)
                || zone(clause);
    }

    private boolean letters(Clause clause) {
        Optional<String> language = WrittenIn.of(clause);
        sheet.language = language.or(() -> sheet.language);
        return language.isPresent();
    }

    private static Optional<Named> hoursIn(Clause clause) {
        return clause.says("minimum") && !clause.says("hours")
                ? Optional.empty()
                : HoursReader.in(clause.text(), clause.says("hours"));
    }

    /** Whether it speaks of hours in which no mails are wanted; whoever does so stays. */
    static boolean refusesHours(Clause clause) {
        return hoursIn(clause)
                        .filter(hours -> WantedHours.refusesMails(clause.text(), hours))
                        .isPresent()
                || HourBounds.in(clause.text(), namedZone(clause).isPresent())
                        .filter(HourBounds::refuses)
                        .isPresent();
    }

    private boolean never(Clause clause) {
        if (!clause.says("never") && !clause.says("parted")) {
            return false;
        }
        List<String> named = never.in(clause);
        ProfileSheet.add(sheet.neverWith, named);
        return !named.isEmpty();
    }

    /** "Remove Contoso from the never list" */
    private boolean welcome(Clause clause) {
        String said = " " + clause.words().joined() + " ";
        return clause.says("never-list")
                && sheet.neverWith.removeIf(
                        firm -> said.contains(" " + Words.loose(firm).joined() + " "));
    }

    static String withoutPlease(String name) {
        return PLEASE.matcher(name).replaceFirst("").replaceAll("[.!\\s]+$", "");
    }

    private boolean pause(Clause clause) {
        if (sheet.pausedUntil.isPresent() && WantedHours.onlyRefusesMails(clause.text())) {
            return true;
        }
        Optional<Pauses.Pause> named = clause.says("pause") || clause.says("away")
                ? pauses.in(clause.words(), clause.hits())
                : Optional.empty();
        Optional<Pauses.Pause> pause = named.or(() -> RefusedDays.in(clause, today));
        pause.ifPresent(said -> {
            sheet.pausedFrom = said.from();
            sheet.pausedUntil = Optional.of(said.until());
        });
        return pause.isPresent();
    }

    private boolean available(Clause clause) {
        if (clause.says("available-now")) {
            sheet.availableFrom = Optional.empty();
            return true;
        }
        Optional<LocalDate> from =
                clause.says("available") ? days.from(clause.behind("available")) : OnlyFrom.day(clause, days);
        from.ifPresent(day -> sheet.availableFrom = Optional.of(day));
        return from.isPresent();
    }

    private boolean anyHours(Clause clause) {
        boolean any =
                clause.says("any-hours") && clause.words().size() <= 8 && !clause.says("no") && !clause.says("remove");
        sheet.hours = any ? Optional.empty() : sheet.hours;
        return any;
    }

    private boolean hours(Clause clause, Named named) {
        Optional<String> zone = namedZone(clause);
        Optional<DeliveryHours> hours = WantedHours.of(clause.text(), named, zone.isPresent());
        hours.ifPresent(span -> wanted(span, zone));
        return hours.isPresent();
    }

    private boolean bounds(Clause clause) {
        Optional<String> zone = namedZone(clause);
        // "Nothing after 18:00, else with pleasure": what is said besides makes one part no less clear.
        Optional<HourBounds> bounds = HourBounds.in(clause.text(), zone.isPresent())
                .or(() -> clause.pieces().stream()
                        .flatMap(piece -> HourBounds.in(piece.text(), zone.isPresent()).stream())
                        .filter(HourBounds::refuses)
                        .findFirst());
        bounds.ifPresent(named -> wanted(named.over(sheet.hours), zone));
        return bounds.isPresent();
    }

    /** Hours mean nothing without a clock: whoever serves one country goes by that country's. */
    private void wanted(DeliveryHours hours, Optional<String> zone) {
        sheet.hours = Optional.of(hours);
        sheet.timeZone = zone.or(() -> sheet.timeZone)
                .or(() -> sheet.places.stream().findFirst().flatMap(ZoneNames::ofCountry));
    }

    private boolean zone(Clause clause) {
        Optional<String> zone = clause.says("zone") ? namedZone(clause) : Optional.empty();
        zone.ifPresent(id -> sheet.timeZone = Optional.of(id));
        return zone.isPresent();
    }

    private static Optional<String> namedZone(Clause clause) {
        for (String word : clause.text().split("[\\s,;()]+")) {
            if (word.indexOf('/') > 0 && ZoneNames.id(word).isPresent()) {
                return ZoneNames.id(word);
            }
        }
        return Phrases.of("joining/zones").in(clause.words()).stream()
                .filter(hit -> isNoLittleWord(clause, hit))
                .map(Phrases.Hit::value)
                .findFirst();
    }

    /** "in" is India's code and "de" is Germany's: such a code counts in capitals only. */
    private static boolean isNoLittleWord(Clause clause, Phrases.Hit hit) {
        String written = clause.words().written(hit.from());
        return written.length() > 2 || written.equals(written.toUpperCase(Locale.ROOT));
    }

    private boolean cap(Clause clause) {
        if (clause.says("no-cap")) {
            sheet.capPerWeek = Optional.empty();
            return true;
        }
        if (!clause.says("per-week") || !clause.says("most") && !clause.isShort()) {
            return false;
        }
        // "Un máximo de dos": what stands before counts nothing.
        Optional<Integer> count = Counts.first(Words.loose(clause.behind("most")))
                .or(() -> Counts.first(clause.words()))
                .filter(number -> number <= PageForm.MOST_A_WEEK);
        count.ifPresent(number -> sheet.capPerWeek = Optional.of(number));
        return count.isPresent();
    }

    private boolean frequency(Clause clause) {
        Optional<Frequency> often = clause.words().size() <= LONGEST_FREQUENCY ? wanted(clause) : Optional.empty();
        sheet.frequency = often.or(() -> sheet.frequency);
        return often.isPresent();
    }

    /** "Daily rather than weekly": what follows such words is not wanted. */
    private static Optional<Frequency> wanted(Clause clause) {
        boolean refused = false;
        for (Phrases.Hit hit : clause.hits()) {
            Optional<Frequency> often = Arrays.stream(Frequency.values())
                    .filter(value -> hit.value().replace("?", "").equalsIgnoreCase(value.name())
                            && clause.says(hit.value().replace("?", "")))
                    .findFirst();
            if (often.isPresent() && !refused) {
                return often;
            }
            refused = hit.value().equals("instead-of") || refused && often.isEmpty();
        }
        return Optional.empty();
    }

    private boolean capacity(Clause clause) {
        if (clause.says("any-capacity") || clause.says("capacity") && clause.says("unlimited")) {
            sheet.capacity = Optional.empty();
            return true;
        }
        Optional<Integer> count =
                clause.says("capacity") && !clause.says("negative") ? counted(clause) : Optional.empty();
        boolean none =
                count.filter(number -> number == 0).isPresent() || clause.says("capacity") && clause.says("zero");
        if (none || clause.says("full") && clause.words().size() <= 10) {
            // Whoever says until when is free then, without having to write again.
            Optional<LocalDate> free = days.until(clause.text());
            sheet.availableFrom = free.or(() -> sheet.availableFrom);
            sheet.capacity = free.isPresent() ? capacity : Optional.of(0);
            return true;
        }
        count.ifPresent(number -> sheet.capacity = Optional.of(number));
        return count.isPresent();
    }

    /** "We are five and take two projects at the same time": of several numbers the one that the projects follow counts. */
    private static Optional<Integer> counted(Clause clause) {
        return clause.hits().stream()
                .filter(hit -> hit.value().equals("capacity") && hit.from() > 0)
                .flatMap(hit -> Counts.at(clause.words(), hit.from() - 1).stream())
                .findFirst()
                .or(() -> Counts.first(clause.words()));
    }

    /** No year. */
    private static boolean isLarge(Amount sum) {
        int value = sum.value().intValue();
        return value >= WITHOUT_CURRENCY.intValue() && (value < FIRST_YEAR || value > LAST_YEAR);
    }

    private boolean minimum(Clause clause) {
        List<Clause> pieces = clause.pieces();
        if (pieces.size() > 1 && !Rates.in(clause).isEmpty()) {
            return pieces.stream().filter(piece -> Rates.in(piece).isEmpty()).anyMatch(this::minimum);
        }
        if (clause.says("no-minimum")) {
            sheet.minimumDealValue = Optional.empty();
            return true;
        }
        boolean refusesBelow = clause.says("below")
                && !Phrases.of("joining/hours-refused", "refuse")
                        .in(clause.words())
                        .isEmpty();
        boolean onlyAbove =
                (clause.says("above") || clause.says("minimum-sum")) && clause.says("only") && !clause.says("never");
        boolean worth = clause.says("minimum") || clause.says("minimum-sum") || refusesBelow || onlyAbove;
        Optional<Amount> amount =
                worth && Phrases.of("joining/rates").in(clause.words()).isEmpty()
                        ? Amount.in(clause.text())
                                .filter(sum -> sum.currency().isPresent()
                                        || clause.says("minimum") && sum.value().compareTo(WITHOUT_CURRENCY) >= 0
                                        || (refusesBelow || onlyAbove) && isLarge(sum))
                        : Optional.empty();
        amount.ifPresent(sum -> {
            sheet.minimumDealValue = Optional.of(sum.value().longValue());
            sheet.currency = sum.currency().or(() -> sheet.currency);
        });
        return amount.isPresent();
    }
}
