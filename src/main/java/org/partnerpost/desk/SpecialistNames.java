package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** What specialists are called. */
@ApplicationScoped
class SpecialistNames {
    private final Specialists specialists;

    SpecialistNames(Specialists specialists) {
        this.specialists = specialists;
    }

    /** Its organisation; else whom we write to, or what it is filed under: a link needs words. */
    static String of(Specialist specialist) {
        return Stream.of(
                        specialist.profile().organization(),
                        specialist.profile().contactName())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(specialist.externalReferenceId());
    }

    /** By number; without those that are no longer kept. */
    Map<Long, String> in(Stream<String> words) {
        List<Long> named = words.flatMap(line -> Linked.specialists(line).stream())
                .distinct()
                .toList();
        return specialists.findAll(named).stream().collect(Collectors.toMap(Specialist::id, SpecialistNames::of));
    }
}
