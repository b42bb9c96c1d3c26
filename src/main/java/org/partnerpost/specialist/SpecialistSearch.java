package org.partnerpost.specialist;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.partnerpost.mail.StorableText;
import org.partnerpost.specialist.SoughtSpecialists.Meaning;
import org.partnerpost.specialist.SoughtSpecialists.Standing;

/** Whom somebody looks for, as one query. Its text is put together from what stands here; all that was written comes as parameters. */
final class SpecialistSearch {
    /** "Muller" finds Müller: letters without their marks, as {@link #plain} has them. */
    private static final String NAMES = """
            lower(translate(replace(replace(replace(replace(replace(
                regexp_replace(normalize(external_reference_id || ' ' || address || ' '
                    || coalesce(profile ->> 'organization', '') || ' ' || coalesce(profile ->> 'contactName', ''), NFD),
                    '[\\u0300-\\u036F]', '', 'g'),
                'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'øØłŁđĐ', 'oolldd'))""";

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
    private static final String SKILL = """
            exists (select 1 from (values ('skills'), ('topics'), ('competencies'), ('products')) as part (key),
                jsonb_array_elements_text(coalesce(profile -> part.key, '[]')) as name
                where lower(name) = any(string_to_array(:%s, chr(10))))""";
    private static final String PLACE = """
            exists (select 1 from jsonb_array_elements_text(coalesce(profile -> 'places', '[]')) as place
                where lower(place) = any(string_to_array(:%1$s, chr(10)))
                    or split_part(lower(place), '-', 1) || '-' = any(string_to_array(:%1$s, chr(10))))""";

    private final Map<String, Object> parameters = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    List<SpecialistRow> found(EntityManager database, SoughtSpecialists sought, long after, int limit) {
        parameters.put("after", after);
        parameters.put("limit", limit);
        StringJoiner either = new StringJoiner(" or ", "(", ")");
        either.add(named(sought.text()));
        sought.meaning().map(this::all).ifPresent(either::add);
        Query query = database.createNativeQuery(
                "select * from specialist where id > :after and " + either + " order by id limit :limit",
                SpecialistRow.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private String all(Meaning meaning) {
        StringJoiner all = new StringJoiner(" and ", "(", ")");
        all.add(named(meaning.rest()));
        meaning.skills().forEach(names -> all.add(SKILL.formatted(parameter(listed(names)))));
        meaning.places().forEach(codes -> all.add(PLACE.formatted(parameter(listed(codes)))));
        meaning.standing().map(this::standing).ifPresent(all::add);
        return all.toString();
    }

    private String standing(Standing standing) {
        return switch (standing) {
            case Standing.Suppressed suppressed -> "suppression_reason is not null";
            case Standing.NotAgreed not -> "suppression_reason is null and consent_at is null";
            case Standing.Paused paused -> {
                String today = parameter(paused.today().toString());
                yield "profile ->> 'pausedUntil' > :%1$s and coalesce(profile ->> 'pausedFrom', '') <= :%1$s"
                        .formatted(today);
            }
        };
    }

    private String named(String text) {
        String like = "%"
                + plain(StorableText.of(text).strip())
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
        return NAMES + " like :" + parameter(like) + " escape '!'";
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private static String listed(Collection<String> names) {
        return String.join("\n", SoughtSpecialists.folded(names));
    }
}
