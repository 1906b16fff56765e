package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.calendar.Clock;
import dev.xinmiao.zone.calendar.Interval;
import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.casework.process.ProcessLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clocks of a case: its own by promise and by law, and one for each step. Nothing runs before acceptance. */
public final class CaseClocks {
    private final CaseFile file;

    private CaseClocks(CaseFile file) {
        this.file = file;
    }

    public static CaseClocks of(CaseFile file) {
        return new CaseClocks(file);
    }

    /** 承诺时限: what the zone is measured by. */
    public Optional<Clock> promised() {
        ProcessLimit limit = file.process().limit();
        return ofCase(limit == null ? null : limit.promised());
    }

    /** 法定时限 */
    public Optional<Clock> legal() {
        ProcessLimit limit = file.process().limit();
        return ofCase(limit == null ? null : limit.legal());
    }

    private Optional<Clock> ofCase(@Nullable Term term) {
        return file.acceptedAt()
                .map(accepted -> new Clock(
                        accepted,
                        limit(term),
                        file.stops().stream().map(CaseClocks::counted).toList()));
    }

    /** Of a step whose turn it has been: it stands between the turns, and while its own desk has stopped it. */
    public Optional<Clock> of(StepView view) {
        if (view.turns().isEmpty()) {
            return Optional.empty();
        }
        List<dev.xinmiao.zone.calendar.Stop> stops = new ArrayList<>();
        for (int i = 1; i < view.turns().size(); i++) {
            Instant left = view.turns().get(i - 1).until();
            if (left != null) {
                stops.add(stop(left, view.turns().get(i).from(), Stop.ELSEWHERE, ""));
            }
        }
        file.stops().stream()
                .filter(stop -> stop.step().equals(view.step().id()) && !Stop.BY_ITSELF.contains(stop.kind()))
                .map(CaseClocks::counted)
                .forEach(stops::add);
        ProcessLimit limit = view.step().limit();
        return Optional.of(
                new Clock(view.turns().getFirst().from(), limit(limit == null ? null : limit.promised()), stops));
    }

    /** When each desk had something open, for the shares of the whole. */
    public Map<String, List<Interval>> open() {
        Map<String, List<Interval>> open = new LinkedHashMap<>();
        for (StepView view : file.steps()) {
            for (StepView.Turn turn : view.turns()) {
                open.computeIfAbsent(view.step().desk(), each -> new ArrayList<>())
                        .add(new Interval(turn.from(), turn.until()));
            }
        }
        return open;
    }

    private static dev.xinmiao.zone.calendar.Stop counted(Stop stop) {
        return stop(stop.from(), stop.until(), stop.kind(), stop.reason());
    }

    /** What stops a clock by itself gives no reason of its own: its kind says it all. */
    private static dev.xinmiao.zone.calendar.Stop stop(
            Instant from, @Nullable Instant until, String kind, String reason) {
        return new dev.xinmiao.zone.calendar.Stop(from, until, kind, reason.isBlank() ? kind : reason);
    }

    static Limit limit(@Nullable Term term) {
        return term == null ? Limit.NONE : term.limit();
    }
}
