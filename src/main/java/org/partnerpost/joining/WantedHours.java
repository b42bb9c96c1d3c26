package org.partnerpost.joining;

import java.util.List;
import java.util.Optional;
import org.partnerpost.joining.HoursReader.Named;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Which hours of a day somebody wants mail in: those named, or, of "no mails between 18:00 and 8:00", those that are left. A mistake
 * here would bring mail at just the hours that were refused, so what leaves a doubt is not understood.
 */
final class WantedHours {
    private final Words words;
    private final List<Hit> hits;
    private final Named named;

    private WantedHours(String text, Named named) {
        this.words = Words.loose(text);
        this.hits = Phrases.of("joining/hours-refused").in(words);
        this.named = named;
    }

    /**
     * @param text in which hours are named
     * @param zone whether it names a time zone, of whose words nothing is known here
     */
    static Optional<DeliveryHours> of(String text, Named named, boolean zone) {
        WantedHours wanted = new WantedHours(text, named);
        long refusals = wanted.count("refuse");
        long outside = wanted.count("outside");
        if (refusals == 0 && outside == 0) {
            return Optional.of(named.hours());
        } else if (refusals > 1 || outside > 1 || !named.exact() || wanted.hasOtherWords(zone)) {
            return Optional.empty();
        }
        return Optional.of(refusals == outside ? named.hours() : rest(named.hours()))
                .filter(hours -> !hours.from().equals(hours.to()));
    }

    /** Whether mails are refused beside the hours: "no more mails between 18:00 and 8:00" is no farewell. */
    static boolean refusesMails(String text, Named named) {
        WantedHours wanted = new WantedHours(text, named);
        return wanted.count("refuse") > 0 && wanted.count("mails") > 0;
    }

    /** Whether it refuses mails and says nothing else, not even when: "No mails, please". */
    static boolean onlyRefusesMails(String text) {
        Words words = Words.loose(text);
        List<Hit> hits = Phrases.of("joining/hours-refused").in(words);
        return hits.stream().anyMatch(hit -> hit.value().equals("refuse"))
                && hits.stream().anyMatch(hit -> hit.value().equals("mails"))
                && hits.stream().mapToInt(hit -> hit.to() - hit.from()).sum() == words.size();
    }

    /** "Please nothing on Fridays": whoever says please beside a no wants something of us. */
    static boolean refusesPolitely(Words words) {
        return !Phrases.of("joining/hours-refused", "refuse").in(words).isEmpty()
                && !Phrases.of("joining/requests", "please").in(words).isEmpty();
    }

    private static DeliveryHours rest(DeliveryHours refused) {
        return new DeliveryHours(refused.to(), refused.from());
    }

    private long count(String value) {
        return hits.stream().filter(hit -> hit.value().equals(value)).count();
    }

    /** From the refusal on, or from the hours where these come first. */
    private boolean hasOtherWords(boolean zone) {
        boolean begun = false;
        for (int i = 0; i < words.size(); i++) {
            int word = i;
            int at = words.get(i).start();
            Optional<Hit> hit = hits.stream()
                    .filter(one -> one.from() <= word && word < one.to())
                    .findFirst();
            boolean hours = named.start() <= at && at < named.end();
            begun |= hours || hit.filter(one -> !one.value().equals("mails")).isPresent();
            boolean mayBeZone = zone && at >= named.end();
            if (begun && !hours && hit.isEmpty() && !mayBeZone) {
                return true;
            }
        }
        return false;
    }
}
