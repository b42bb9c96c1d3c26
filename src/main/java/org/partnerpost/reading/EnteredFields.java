package org.partnerpost.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Disclosure;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.PlaceLabel;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Term;
import org.partnerpost.taxonomy.Vocabularies;
import org.partnerpost.taxonomy.Vocabulary;
import org.partnerpost.wording.Currencies;
import org.partnerpost.wording.LanguageNames;
import org.partnerpost.wording.PhraseTable;

/**
 * The door for fields of a need that people enter one by one, at the desk and by REST, so that both take and refuse the same. Each
 * method takes what was entered, blanks around it or not, and throws a {@link WrongEntry} where no need could mean it. Terms, work
 * modes and languages are known by the names in {@code index/} as well as by their codes. Pure.
 */
public final class EnteredFields {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUMMARY = 4_000;
    static final int MOST_YEARS = 10;
    private static final Set<String> WORK_MODE = Set.of("remote", "on site", "hybrid");
    private static final Set<String> PER = Set.of("hour", "day", "month", "project");
    private static final Map<String, String> WORK_MODES = values("work-modes", WORK_MODE);
    private static final Map<String, String> SELLING_STATES = values("reading/conditions", Conditions.SELLING_STATES);
    private static final Map<String, String> TERMS = values("reading/conditions", Conditions.TERMS);

    private final SkillTaxonomy skills = SkillTaxonomy.inUse();
    private final Places places = Places.inUse();
    private final Vocabularies vocabularies = Vocabularies.inUse();
    private final LocalDate today;
    private final Optional<Requester> requester;

    /**
     * @param today answers cannot be wanted by a day before it
     * @param requester who must not be named in what specialists read; empty where nobody is known
     */
    public EnteredFields(LocalDate today, Optional<Requester> requester) {
        this.today = today;
        this.requester = requester;
    }

    /** What specialists read first, so that it is never left out. */
    public String name(String written) {
        if (written.isBlank()) {
            throw new WrongEntry(
                    "Write a name of a few words, such as “Business Central, Munich”: specialists read it first");
        }
        return line(written);
    }

    /** How much of the working time, as it is shown, such as {@code 2 days a week}. */
    public String allocation(String written) {
        String line = line(written);
        return AllocationReader.whole(line)
                .orElseThrow(() -> new WrongEntry(
                        quoted(written) + " is no allocation; write 50 %, 2 days a week, 0.5 FTE or full time"));
    }

    /** One line that specialists read. */
    private String line(String written) {
        return released(written.strip().replaceAll("\\s+", " "), LONGEST_LINE);
    }

    public String summary(String written) {
        return released(written.strip(), LONGEST_SUMMARY);
    }

    public Field<String> skill(String written) {
        Skill skill = skills.named(written).orElseThrow(() -> unknown(written, "skill"));
        return Field.entered(skill.id(), skill.name());
    }

    public Field<String> place(String written) {
        PlaceLabel said = PlaceLabel.of(written);
        Place place = places.named(said.town()).orElseThrow(() -> unknown(written, "place"));
        return Field.entered(place.code(), said.called(place.label()).said());
    }

    /** Places as they are kept: towns of one country in one field; what is as it stands now keeps its evidence. */
    public List<Field<String>> places(List<Field<String>> entered, List<Field<String>> now) {
        return PlaceFields.entered(entered, now);
    }

    public Field<String> role(String written) {
        return term(vocabularies.roles(), written, "role");
    }

    public Field<String> industry(String written) {
        return term(vocabularies.industries(), written, "industry");
    }

    public Field<String> language(String written) {
        return LanguageNames.tag(written)
                .map(tag -> Field.entered(tag, ""))
                .orElseThrow(() -> new WrongEntry(
                        quoted(written) + " is no known language; write its name, or its tag such as de or de-CH"));
    }

    public String workMode(String written) {
        return one(WORK_MODES, written, "Work is remote, on site or hybrid");
    }

    public String sellingState(String written) {
        return one(SELLING_STATES, written, "A deal is sold, proposal or qualifying");
    }

    public Field<String> contractTerm(String written) {
        String wrong = quoted(written) + " is no term; there are nda, white-label, clearance and subcontract";
        return Field.entered(one(TERMS, written, wrong), "");
    }

    /** @param written a whole number */
    public Integer people(String written) {
        int people = written.strip().matches("\\d{1,4}") ? Integer.parseInt(written.strip()) : 0;
        if (people < 1 || people > Conditions.MOST_PEOPLE) {
            throw new WrongEntry(quoted(written) + " is no number of people from 1 to " + Conditions.MOST_PEOPLE);
        }
        return people;
    }

    /** The first day of the work, which may have begun. */
    public LocalDate start(String written) {
        return near(date(written), today.minusYears(1));
    }

    /** The last day for answers. */
    public LocalDate deadline(String written) {
        LocalDate day = date(written);
        if (day.isBefore(today)) {
            throw new WrongEntry(day + " has passed; answers can be wanted by " + today + " at the earliest");
        }
        return near(day, today);
    }

    /** The day by which the customer decides; one that has passed stays as it was. */
    public LocalDate closing(String written) {
        return near(date(written), today.minusYears(1));
    }

    /** A customer's name, or the number under which the requester has it: one line that no specialist reads. */
    public String unreleased(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            throw new WrongEntry("This takes 1 to " + LONGEST_LINE + " characters");
        }
        return line;
    }

    /** @param written one of {@link Customer#SIZES}, or a number of people */
    public String customerSize(String written) {
        String band = written.strip().replace('–', '-').replace(" ", "");
        if (band.matches("[1-9]\\d{0,6}")) {
            return Customer.sizeOf(Long.parseLong(band));
        }
        if (!Customer.SIZES.contains(band)) {
            throw new WrongEntry(
                    quoted(written) + " is no size; there are " + String.join(", ", Customer.SIZES) + " people");
        }
        return band;
    }

    /** @param written in words, such as "3 months", or ISO 8601, in days, weeks, months and years */
    public String duration(String written) {
        return EnteredDuration.of(written);
    }

    /** @param written a plain number above 0, with at most two decimals */
    public BigDecimal amount(String written) {
        String digits = written.strip();
        if (!digits.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new WrongEntry(quoted(written) + " is no sum; write digits, such as 900 or 900.50");
        }
        BigDecimal amount = new BigDecimal(digits);
        if (amount.signum() == 0) {
            throw new WrongEntry("Nothing costs nothing; leave it empty where no sum is known");
        }
        return amount;
    }

    /** @param written a code of ISO 4217; a sum without one could be anything */
    public String currency(String written) {
        if (written.isBlank()) {
            throw new WrongEntry("A sum needs its currency, such as EUR");
        }
        return Currencies.code(written)
                .orElseThrow(() -> new WrongEntry(
                        quoted(written) + " is no currency that people pay with; write a code such as EUR"));
    }

    public String per(String written) {
        if (!PER.contains(written.strip())) {
            throw new WrongEntry("A rate is per hour, day, month or project");
        }
        return written.strip();
    }

    /** A sum from its parts, each of them checked. */
    public Money money(Optional<BigDecimal> min, Optional<BigDecimal> max, String currency, String per) {
        if (min.isEmpty() && max.isEmpty()) {
            throw new WrongEntry("A sum is missing: say from how much, up to how much, or both");
        }
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new WrongEntry("From " + min.get().toPlainString() + " to "
                    + max.get().toPlainString() + " is upside down: the smaller sum comes first");
        }
        return new Money(min, max, Optional.of(currency), per);
    }

    private String released(String words, int longest) {
        if (words.isEmpty()) {
            throw new WrongEntry("Words are missing; where nothing is known, it is left out");
        }
        if (words.length() > longest) {
            throw new WrongEntry("These are " + words.length() + " characters; at most " + longest + " are kept");
        }
        Disclosure.in(words, requester).ifPresent(what -> {
            throw new WrongEntry("Specialists read this, and " + what + " stands in it: take it out");
        });
        return words;
    }

    private LocalDate near(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest) || day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new WrongEntry(day + " is too far from today, " + today);
        }
        return day;
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException noDate) {
            throw new WrongEntry(quoted(written) + " is no date; write 2027-01-31");
        }
    }

    private static Field<String> term(Vocabulary vocabulary, String written, String what) {
        Term term = vocabulary.named(written).orElseThrow(() -> unknown(written, what));
        return Field.entered(term.id(), term.label());
    }

    private static String one(Map<String, String> values, String written, String otherwise) {
        return Optional.ofNullable(values.get(plain(written))).orElseThrow(() -> new WrongEntry(otherwise));
    }

    /** What a table's phrases mean, where that is one of these; each value means itself as well. */
    private static Map<String, String> values(String table, Set<String> wanted) {
        Map<String, String> values =
                new HashMap<>(wanted.stream().collect(Collectors.toMap(EnteredFields::plain, v -> v)));
        for (PhraseTable.Row row : PhraseTable.rows(table)) {
            if (wanted.contains(row.value())) {
                row.phrases().forEach(phrase -> values.putIfAbsent(plain(phrase), row.value()));
            }
        }
        return Map.copyOf(values);
    }

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
    }

    private static WrongEntry unknown(String written, String what) {
        return new WrongEntry(quoted(written) + " is not a known " + what);
    }

    static String quoted(String written) {
        String words = written.strip();
        return "“" + (words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) + "…" : words) + "”";
    }
}
