package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times in which a case's clock stood, by somebody's word or by itself. */
final class Stops {
    private final List<Stop> stops = new ArrayList<>();

    List<Stop> all() {
        return Collections.unmodifiableList(stops);
    }

    boolean isAnyOpen() {
        return stops.stream().anyMatch(Stop::isOpen);
    }

    void open(String step, String kind, String reason, Instant at) {
        stops.add(new Stop(stops.size() + 1, step, kind, reason, at, null));
    }

    void end(int number, Instant at) {
        stops.set(number - 1, stops.get(number - 1).ended(at));
    }

    void end(String step, String kind, Instant at) {
        stops.replaceAll(stop -> isOpen(stop, step, kind) ? stop.ended(at) : stop);
    }

    void endAll(Instant at) {
        stops.replaceAll(stop -> stop.isOpen() ? stop.ended(at) : stop);
    }

    private static boolean isOpen(Stop stop, String step, String kind) {
        return stop.isOpen() && stop.step().equals(step) && stop.kind().equals(kind);
    }

    /** An applicant's own step and a public notice stop the clock while no desk has anything to do beside them. */
    void settle(List<StepView> steps, Instant at) {
        boolean zoneActs = steps.stream()
                .anyMatch(view ->
                        view.state() == StepState.OPEN && kind(view.step().kind()) == null);
        for (StepView view : steps) {
            String kind = kind(view.step().kind());
            if (kind == null) {
                continue;
            }
            String step = view.step().id();
            boolean stands = stops.stream().anyMatch(stop -> isOpen(stop, step, kind));
            boolean halts = view.state() == StepState.OPEN && !zoneActs;
            if (halts && !stands) {
                open(step, kind, "", at);
            } else if (!halts && stands) {
                end(step, kind, at);
            }
        }
    }

    /** As which a step stops the clock by itself; null for a desk's. */
    private static @Nullable String kind(StepKind kind) {
        return switch (kind) {
            case APPLICANT -> Stop.APPLICANT;
            case WAIT -> Stop.WAIT;
            case ACCEPT, REVIEW, DECIDE, DELIVER -> null;
        };
    }
}
