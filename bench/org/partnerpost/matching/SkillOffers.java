package org.partnerpost.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Seeded specialists and needs for "at least two of its skills, its region, its language, its rate at least". */
record SkillOffers(List<Offer> offers, List<Asked> needs) {
    private static final int PROFILES = 100_000;
    private static final int NEEDS = 200;
    private static final int SKILLS = 2_000;
    private static final int REGIONS = 40;
    private static final int LANGUAGES = 6;

    record Offer(int id, Set<Integer> skills, int region, int language, int rate) {}

    record Asked(Set<Integer> skills, int region, int language, int rate) {}

    /** Something that tells the ids of those whom a need suits. */
    interface Engine {
        Set<String> matches(Asked need) throws IOException;
    }

    static SkillOffers drawn() {
        Random random = new Random(7);
        List<Offer> offers = new ArrayList<>();
        for (int id = 0; id < PROFILES; id++) {
            offers.add(new Offer(
                    id,
                    skills(4 + random.nextInt(9), random),
                    random.nextInt(REGIONS),
                    random.nextInt(LANGUAGES),
                    40 + random.nextInt(100)));
        }
        List<Asked> needs = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            needs.add(new Asked(
                    skills(3 + random.nextInt(5), random),
                    random.nextInt(REGIONS),
                    random.nextInt(LANGUAGES),
                    40 + random.nextInt(120)));
        }
        return new SkillOffers(offers, needs);
    }

    /** As frequent as one over their rank. */
    private static Set<Integer> skills(int many, Random random) {
        Set<Integer> skills = new TreeSet<>();
        while (skills.size() < many) {
            skills.add((int) Math.floor(Math.pow(SKILLS, random.nextDouble())) - 1);
        }
        return skills;
    }
}
