package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;

/** Holds every mail it is given, for an operator. */
@ApplicationScoped
class JoiningStage implements Stage {
    private static final String DONE = "done";

    @Override
    public String name() {
        return "joining";
    }

    @Override
    public Set<String> exits() {
        return Set.of(DONE);
    }

    @Override
    public Outcome handle(WorkItem item) {
        return Outcome.held(
                "It is about a specialist's profile. Such mails are not read by the program yet: an operator has to.");
    }
}
