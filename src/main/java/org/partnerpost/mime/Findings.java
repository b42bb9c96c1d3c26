package org.partnerpost.mime;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was found wrong with one mail while it is being read. */
final class Findings {
    /** More tell nobody anything. */
    private static final int MAX_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Quarantine> quarantine = EnumSet.noneOf(Quarantine.class);

    void problem(String where, String what) {
        var problem = new Problem(where, what);
        if (problems.size() < MAX_PROBLEMS && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void quarantine(Quarantine reason) {
        quarantine.add(reason);
    }

    List<Problem> problems() {
        return problems;
    }

    Set<Quarantine> reasons() {
        return quarantine;
    }
}
