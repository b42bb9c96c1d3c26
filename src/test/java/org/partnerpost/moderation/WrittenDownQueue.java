package org.partnerpost.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.TraceLine;
import org.partnerpost.queue.WorkQueue;

/** A queue that only notes what it was told. */
class WrittenDownQueue implements WorkQueue {
    final List<String> submitted = new ArrayList<>();
    final List<String> resumed = new ArrayList<>();

    @Override
    public void submit(String stage, Load load, long trace, Duration delay) {
        submitted.add(stage + " " + load);
    }

    @Override
    public boolean resume(String stage, Load load, String reason) {
        return resumed.add(stage + " " + load);
    }

    @Override
    public void note(String stage, Load load, long trace, String outcome, String reason) {}

    @Override
    public List<TraceLine> trace(long trace) {
        return List.of();
    }

    @Override
    public Standing standing(long trace) {
        return Standing.UNDER_WAY;
    }

    @Override
    public List<StageCount> counts() {
        return List.of();
    }

    @Override
    public Duration longestWait() {
        return Duration.ZERO;
    }

    @Override
    public List<SetAside> held(int limit) {
        return List.of();
    }

    @Override
    public List<SetAside> dead(int limit) {
        return List.of();
    }

    @Override
    public boolean retryDead(long item, String reason) {
        return false;
    }

    @Override
    public boolean dropDead(long item, String reason) {
        return false;
    }

    @Override
    public Optional<SetAside> setAside(long item) {
        return Optional.empty();
    }

    @Override
    public boolean dropHeld(long item, String reason) {
        return false;
    }

    @Override
    public List<DayCount> stepsPerDay(Instant since) {
        return List.of();
    }
}
