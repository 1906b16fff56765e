package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.Validity;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project as its events leave it: their fold. */
public final class ProjectFile {
    private final Permits content;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, PermitFile> permits = new LinkedHashMap<>();
    private final Map<ProjectDate, LocalDate> dates = new EnumMap<>(ProjectDate.class);
    private final Map<ProjectState, LocalDate> reached = new EnumMap<>(ProjectState.class);
    private final Map<ProjectState, LocalDate> nodes = new EnumMap<>(ProjectState.class);
    private final Map<Indicator, ProjectEvent.Progressed> progress = new EnumMap<>(Indicator.class);
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> checked = new TreeSet<>();
    private Bilingual name = new Bilingual("", "");
    private ProjectDate clock = ProjectDate.LAND_CONTRACT;
    private List<String> risks = List.of();
    private ProjectEvent.@Nullable IndicatorsPromised promise;
    private ProjectState state = ProjectState.TALKS;
    private ProjectState before = ProjectState.TALKS;
    private @Nullable LocalDate lastMove;

    private ProjectFile(Permits all) {
        content = all;
        all.all().forEach(permit -> permits.put(permit.code(), new PermitFile(permit)));
    }

    static ProjectFile empty(Permits permits) {
        return new ProjectFile(permits);
    }

    static ProjectFile of(Permits permits, List<RecordedEvent> events) {
        ProjectFile file = empty(permits);
        events.forEach(file::add);
        return file;
    }

    void add(RecordedEvent recorded) {
        events.add(recorded);
        switch (recorded.event()) {
            case ProjectEvent.Created created -> {
                name = created.name();
                clock = created.clock();
                risks = created.risks();
            }
            case ProjectEvent.Dated(ProjectDate date, LocalDate on) -> {
                dates.put(date, on);
                permits.values().stream()
                        .filter(each -> each.permit().date() == date)
                        .forEach(each -> each.date(on));
            }
            case ProjectEvent.IndicatorsPromised promised -> promise = promised;
            case ProjectEvent.Progressed reported -> progress.put(reported.indicator(), reported);
            case ProjectEvent.NodePlanned(ProjectState node, LocalDate by) -> nodes.put(node, by);
            case ProjectEvent.Moved moved -> move(moved);
            // A permit that the pack no longer has stays in the events alone.
            case ProjectEvent.OfPermit event ->
                permit(event.permit()).ifPresent(permit -> permit.add(event, recorded.reason(), versions));
            case ProjectEvent.InputChanged(String input, String label, LocalDate _) -> {
                versions.merge(input, 2, (old, _) -> old + 1);
                labels.put(input, label);
            }
            case ProjectEvent.ItemChecked(String item, boolean done) -> {
                if (done) {
                    checked.add(item);
                } else {
                    checked.remove(item);
                }
            }
        }
    }

    private void move(ProjectEvent.Moved moved) {
        ProjectState after = ProjectLife.after(state, moved.move(), before);
        if (moved.move() == Move.SUSPEND) {
            before = state;
        }
        state = after;
        lastMove = moved.on();
        if (moved.move() == Move.START) {
            permit(Permits.START).ifPresent(start -> start.date(moved.on()));
        }
        if (moved.move() != Move.RESUME) {
            reached.put(after, moved.on());
        }
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    int number() {
        return events.size();
    }

    public Bilingual name() {
        return name;
    }

    /** The signing that “days to start” begins with. */
    public ProjectDate clock() {
        return clock;
    }

    public List<String> risks() {
        return risks;
    }

    public ProjectState state() {
        return state;
    }

    public @Nullable LocalDate date(ProjectDate date) {
        return dates.get(date);
    }

    /** When it reached a state for the last time; null where it didn't. */
    public @Nullable LocalDate reached(ProjectState state) {
        return reached.get(state);
    }

    /** 开工: the legal start, whatever the ceremony's date. */
    public @Nullable LocalDate started() {
        return reached(ProjectState.STARTED);
    }

    @Nullable
    LocalDate lastMove() {
        return lastMove;
    }

    public Map<ProjectState, LocalDate> nodes() {
        return Map.copyOf(nodes);
    }

    public ProjectEvent.@Nullable IndicatorsPromised promise() {
        return promise;
    }

    public ProjectEvent.@Nullable Progressed progress(Indicator indicator) {
        return progress.get(indicator);
    }

    public Collection<PermitFile> permits() {
        return permits.values();
    }

    public Optional<PermitFile> permit(String code) {
        return Optional.ofNullable(permits.get(code));
    }

    /** The number of an input's version; 1 for the first. */
    public int version(String input) {
        return versions.getOrDefault(input, 1);
    }

    public String label(String input) {
        return labels.getOrDefault(input, "");
    }

    /** When it was filed, or the project's own date on which it begins. */
    @Nullable
    LocalDate begun(PermitFile permit) {
        ProjectDate date = permit.permit().begins();
        return date == null ? permit.filed() : date(date);
    }

    /**
     * By when a permit counts as done though nobody recorded so: a date is recorded that the graph puts after it, as a land
     * contract comes after its listing. Null where that isn't so, and where it is recorded.
     */
    public @Nullable LocalDate passed(PermitFile permit) {
        if (!permit.taken() || permit.granted()) {
            return null;
        }
        String code = permit.permit().code();
        return permits.values().stream()
                .filter(later -> later.taken() && later != permit)
                .flatMap(later -> Stream.of(
                                later.permit().begins(), later.permit().date())
                        .filter(Objects::nonNull)
                        .map(this::date)
                        .filter(Objects::nonNull)
                        .filter(_ -> content.before(later.permit().code()).contains(code)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean isChecked(String item) {
        return checked.contains(item);
    }

    /** Whether an opinion or a permit rests on an older version of something. */
    public boolean isOutdated(PermitFile permit) {
        return permit.permit().reads().stream()
                .anyMatch(input -> permit.restsOn(input) > 0 && permit.restsOn(input) < version(input));
    }

    /** Whether it isn't there any more though it once was: void by the time it should have been used. */
    boolean isVoid(PermitFile permit, LocalDate day) {
        Validity validity = permit.validity();
        LocalDate used = started();
        // What was used in time stays used.
        return validity != null && validity.isVoidOn(used != null && used.isBefore(day) ? used : day);
    }

    public PermitState state(PermitFile permit, LocalDate day) {
        if (!permit.taken()) {
            return PermitState.NOT_NEEDED;
        }
        if (permit.decided() != null) {
            return !permit.granted()
                    ? PermitState.REFUSED
                    : isVoid(permit, day) ? PermitState.VOID : PermitState.GRANTED;
        }
        if (permit.opined() != null) {
            return isOutdated(permit) ? PermitState.STALE : PermitState.PRE_OPINION;
        }
        if (permit.filed() == null) {
            return PermitState.NOT_FILED;
        }
        return permit.isStopped() ? PermitState.STOPPED : PermitState.FILED;
    }
}
