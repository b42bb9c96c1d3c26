package org.partnerpost.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/** A need of which most is not stated. */
public record NeedSketch(
        String text,
        List<String> skills,
        List<Field<String>> places,
        Optional<String> workMode,
        List<String> languages,
        List<String> roles,
        Optional<LocalDate> start,
        Optional<Money> deal,
        Set<String> parties) {

    public static NeedSketch of(String text, String... skills) {
        return new NeedSketch(
                text,
                List.of(skills),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    public NeedSketch in(String... codes) {
        return at(entered(List.of(codes)));
    }

    /** @param town as people call it */
    public NeedSketch inTown(String country, String town) {
        return at(List.of(Field.entered(country, town)));
    }

    private NeedSketch at(List<Field<String>> where) {
        return new NeedSketch(text, skills, where, workMode, languages, roles, start, deal, parties);
    }

    public NeedSketch mode(String mode) {
        return new NeedSketch(text, skills, places, Optional.of(mode), languages, roles, start, deal, parties);
    }

    public NeedSketch speaking(String... codes) {
        return new NeedSketch(text, skills, places, workMode, List.of(codes), roles, start, deal, parties);
    }

    public NeedSketch by(String... partnerRoles) {
        return new NeedSketch(text, skills, places, workMode, languages, List.of(partnerRoles), start, deal, parties);
    }

    public NeedSketch starting(String day) {
        return new NeedSketch(
                text, skills, places, workMode, languages, roles, Optional.of(LocalDate.parse(day)), deal, parties);
    }

    public NeedSketch worth(long sum, String currency) {
        Optional<BigDecimal> value = Optional.of(BigDecimal.valueOf(sum));
        Money money = new Money(value, value, Optional.of(currency), "project");
        return new NeedSketch(text, skills, places, workMode, languages, roles, start, Optional.of(money), parties);
    }

    public NeedSketch askedBy(String... names) {
        return new NeedSketch(text, skills, places, workMode, languages, roles, start, deal, Set.of(names));
    }

    public Query query() {
        Need need = new Need(
                Optional.empty(),
                Optional.empty(),
                entered(skills),
                entered(roles),
                List.of(),
                places,
                workMode.map(mode -> Field.entered(mode, "")),
                entered(languages),
                start.map(day -> Field.entered(day, "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                deal.map(money -> Field.entered(money, "")),
                Optional.empty());
        return new Query(need, text, "en", parties);
    }

    private static List<Field<String>> entered(List<String> values) {
        return Stream.ofNullable(values)
                .flatMap(List::stream)
                .map(value -> Field.entered(value, ""))
                .toList();
    }
}
