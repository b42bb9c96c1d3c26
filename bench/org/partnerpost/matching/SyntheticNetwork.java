package org.partnerpost.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * Specialists and needs drawn by a seed: few words and skills are common and many are rare, as in real ones. A specialist has 4 to 12 skills,
 * one or two of 40 countries and of 6 languages, and a smallest deal; every fourth states no place.
 */
final class SyntheticNetwork {
    private static final int WORDS = 30_000;
    private static final List<String> PLACES = List.of(
            ("DE US GB FR NL AT CH SE PL IT ES PT BE DK NO FI IE CZ SK HU RO BG GR HR SI EE LV LT LU CA MX BR AR CL AU NZ JP"
                            + " KR SG IN")
                    .split(" "));
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl");
    private static final int LEAST_DEAL = 5_000;
    private static final int DEALS = 100;
    private static final String[] SYLLABLES = {
        "ba", "cor", "del", "fi", "gra", "hum", "jo", "kel", "lu", "mor", "nis", "pra", "que", "ros", "tin", "vel",
        "wa", "zu"
    };

    private final List<String> words = new ArrayList<>();
    private final List<Skill> skills;

    SyntheticNetwork(Random random) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            drawn.add(word.toString());
        }
        words.addAll(drawn);
        skills = SkillTaxonomy.inUse().skills();
    }

    Specialist specialist(long id) {
        Random random = new Random(id);
        List<String> own = new ArrayList<>();
        for (int i = 4 + random.nextInt(9); i > 0; i--) {
            own.add(skill(random).id());
        }
        List<String> places = random.nextInt(4) == 0 ? List.of() : List.of(place(random), place(random));
        Profile profile = new Profile(
                "",
                "",
                List.of(),
                prose(60 + random.nextInt(120), random),
                Optional.of("en"),
                own,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                places,
                List.of(language(random), language(random)),
                List.of(),
                Optional.of(deal(random)),
                Optional.of("EUR"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new Specialist(
                id,
                "s" + id,
                MailAddress.of("s" + id + "@partner.example"),
                profile,
                Optional.of(new Specialist.Consent("1", Instant.EPOCH, "import")),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }

    Query need(long seed) {
        Random random = new Random(-1 - seed);
        Skill first = skill(random);
        Skill second = skill(random);
        Optional<BigDecimal> worth = Optional.of(BigDecimal.valueOf(deal(random)));
        Money deal = new Money(worth, worth, Optional.of("EUR"), "project");
        Need none = Need.UNKNOWN;
        Need need = new Need(
                none.name(),
                none.summary(),
                List.of(Field.entered(first.id(), first.name()), Field.entered(second.id(), second.name())),
                none.roles(),
                none.industries(),
                List.of(Field.entered(place(random), "")),
                Optional.of(Field.entered("on site", "")),
                List.of(Field.entered(language(random), "")),
                none.startDate(),
                none.duration(),
                none.allocation(),
                none.rate(),
                Optional.of(Field.entered(deal, "")),
                none.responseDeadline());
        String text = first.name() + " " + prose(5, random) + "\n" + prose(120, random) + " " + second.name();
        return new Query(need, text, "en");
    }

    private String prose(int length, Random random) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < length; i++) {
            prose.append(words.get(rank(WORDS, random))).append(i % 12 == 11 ? ". " : " ");
        }
        return prose.toString();
    }

    private Skill skill(Random random) {
        return skills.get(rank(skills.size(), random));
    }

    private static String place(Random random) {
        return PLACES.get(rank(PLACES.size(), random));
    }

    private static String language(Random random) {
        return LANGUAGES.get(rank(LANGUAGES.size(), random));
    }

    private static long deal(Random random) {
        return LEAST_DEAL * (1L + random.nextInt(DEALS));
    }

    /** As often as one over its rank, by and large. */
    private static int rank(int of, Random random) {
        return (int) Math.pow(of, random.nextDouble()) - 1;
    }
}
