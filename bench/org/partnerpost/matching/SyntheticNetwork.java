package org.partnerpost.matching;

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
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * Specialists and needs drawn by a seed: few words and skills are common and many are rare, as in real ones, and three specialists of four
 * state where they work.
 */
final class SyntheticNetwork {
    private static final int WORDS = 30_000;
    private static final List<String> PLACES = List.of("DE", "US", "GB", "FR", "NL", "AT", "CH", "SE", "PL", "IT");
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
        skills = SkillTaxonomy.shipped().skills();
    }

    Specialist specialist(long id) {
        Random random = new Random(id);
        List<String> own = new ArrayList<>();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
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
                List.of("en"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
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
        Need none = Need.UNKNOWN;
        Need need = new Need(
                none.name(),
                none.summary(),
                List.of(Field.entered(first.id(), first.name()), Field.entered(second.id(), second.name())),
                none.roles(),
                none.industries(),
                List.of(Field.entered(place(random), "")),
                Optional.of(Field.entered("on site", "")),
                none.languages(),
                none.startDate(),
                none.duration(),
                none.allocation(),
                none.rate(),
                none.dealValue(),
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

    /** As often as one over its rank, by and large. */
    private static int rank(int of, Random random) {
        return (int) Math.pow(of, random.nextDouble()) - 1;
    }
}
