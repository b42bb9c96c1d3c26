package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** What specialists are called that words name by their numbers. */
@ApplicationScoped
class SpecialistNames {
    private final Specialists specialists;

    SpecialistNames(Specialists specialists) {
        this.specialists = specialists;
    }

    /** By number; without those that are no longer kept. */
    Map<Long, String> in(Stream<String> words) {
        List<Long> named = words.flatMap(line -> Linked.specialists(line).stream())
                .distinct()
                .toList();
        return specialists.findAll(named).stream()
                .collect(Collectors.toMap(
                        Specialist::id, specialist -> specialist.profile().organization()));
    }
}
