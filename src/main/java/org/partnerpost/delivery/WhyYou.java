package org.partnerpost.delivery;

import java.util.List;
import org.partnerpost.opportunity.Need;

/** The first line of an opportunity: why it goes to this specialist, and what is not covered. */
final class WhyYou {
    private static final int MOST = 8;
    private static final int LONGEST = 80;

    private WhyYou() {}

    /**
     * Such as {@code Business Central and data migration, in Germany: your profile has both; related: Power BI (you name Power Query);
     * not covered: training.}
     *
     * @param own codes of the specialist's places; of the need's places only these are named, since the line says that the profile
     *     has them
     */
    static String line(List<MatchedWords> matched, List<String> missing, Need need, List<String> own, Words words) {
        SkillWording called = new SkillWording(words.language());
        List<String> has = shown(matched.stream()
                .filter(skill -> skill.named().isBlank())
                .map(skill -> called.of(skill.asked()))
                .toList());
        List<String> related = matched.stream()
                .filter(skill -> !skill.named().isBlank())
                .map(skill -> words.say("why.named", shown(called.of(skill.asked())), shown(called.of(skill.named()))))
                .distinct()
                .limit(MOST)
                .toList();
        List<String> lacks = shown(missing.stream().map(called::of).toList());
        String where = new NeedWording(words)
                .inCountries(need.places().stream()
                        .filter(place -> own.stream().anyMatch(code -> within(code, place.value())))
                        .toList());
        String reason = reason(has, related, where.isEmpty() ? "" : ", " + where, words);
        return lacks.isEmpty() ? words.say("why.all", reason) : words.say("why.but", reason, words.and(lacks));
    }

    /** What the profile does not say itself is never said to stand in it. */
    private static String reason(List<String> has, List<String> related, String place, Words words) {
        if (has.isEmpty()) {
            return related.isEmpty()
                    ? words.say("why.no-skill", place)
                    : words.say("why.only-related", place, words.and(related));
        }
        String reason = words.say("why.skills", capital(words.and(has)), place, has.size());
        return related.isEmpty() ? reason : words.say("why.related", reason, words.and(related));
    }

    /** {@code DE} and {@code DE-BY} say the same of a country. */
    private static boolean within(String one, String other) {
        return one.split("-", 2)[0].equals(other.split("-", 2)[0]);
    }

    private static List<String> shown(List<String> skills) {
        return skills.stream()
                .map(WhyYou::shown)
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String shown(String skill) {
        return ShownText.line(skill, LONGEST);
    }

    /** A sentence begins with a capital, unless its first word is written in a way of its own, as iOS is. */
    private static String capital(String sentence) {
        String first = sentence.split("[\\s,]", 2)[0];
        return !first.isEmpty() && first.chars().allMatch(Character::isLowerCase)
                ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }
}
