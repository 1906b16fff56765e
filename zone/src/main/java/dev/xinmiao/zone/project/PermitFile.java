package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is recorded of one permit of a project. Changed by {@link ProjectFile} alone, event by event. */
public final class PermitFile {
    /** @param until the day on which its clock ran again; null while it stands */
    public record Pause(LocalDate from, @Nullable LocalDate until, String stop, String reason) {}

    /** An application that came to nothing: refused, or void before it was used. */
    public record Attempt(LocalDate filed, LocalDate decided, List<Pause> pauses) {}

    private final Permit permit;
    private final List<Attempt> past = new ArrayList<>();
    private PermitMode mode = PermitMode.ORDINARY;
    private boolean taken;
    private String variant = "";
    private @Nullable LocalDate planned;
    private @Nullable LocalDate filed;
    private final List<Pause> pauses = new ArrayList<>();
    private @Nullable LocalDate opined;
    private final Map<String, Integer> restsOn = new HashMap<>();
    private @Nullable LocalDate decided;
    private boolean granted;
    private String number = "";
    private final List<Integer> extensions = new ArrayList<>();

    PermitFile(Permit permit) {
        this.permit = permit;
        taken = !permit.optional();
        if (!permit.variants().isEmpty()) {
            variant = permit.variants().getFirst().key();
        }
    }

    void add(ProjectEvent.OfPermit event, String reason, Map<String, Integer> versions) {
        switch (event) {
            case ProjectEvent.PermitChosen chosen -> {
                mode = chosen.mode();
                taken = chosen.mode() != PermitMode.NOT_NEEDED;
                variant = chosen.variant().isEmpty() ? variant : chosen.variant();
            }
            case ProjectEvent.PermitPlanned plan -> planned = plan.by();
            case ProjectEvent.PermitFiled filing -> {
                if (filed != null && decided != null) {
                    past.add(new Attempt(filed, decided, pauses()));
                }
                strike();
                filed = filing.on();
            }
            case ProjectEvent.PermitStopped stop -> pauses.add(new Pause(stop.on(), null, stop.stop(), reason));
            case ProjectEvent.PermitResumed resumed -> {
                Pause last = pauses.removeLast();
                pauses.add(new Pause(last.from(), resumed.on(), last.stop(), last.reason()));
            }
            case ProjectEvent.PreOpinionGiven opinion -> {
                opined = opinion.on();
                rest(versions);
            }
            case ProjectEvent.PermitDecided decision -> {
                decided = decision.on();
                granted = decision.granted();
                number = decision.number();
                rest(versions);
            }
            case ProjectEvent.PermitExtended extension -> extensions.add(extension.months());
            case ProjectEvent.PermitStruck _ -> strike();
        }
    }

    private void rest(Map<String, Integer> versions) {
        permit.reads().forEach(input -> restsOn.put(input, versions.getOrDefault(input, 1)));
    }

    private void strike() {
        filed = null;
        pauses.clear();
        opined = null;
        restsOn.clear();
        decided = null;
        granted = false;
        number = "";
        extensions.clear();
    }

    /** Done on a day that the project itself has. */
    void date(LocalDate on) {
        decided = on;
        granted = true;
    }

    public Permit permit() {
        return permit;
    }

    public PermitMode mode() {
        return mode;
    }

    /** Whether the project goes this way at all. */
    public boolean taken() {
        return taken;
    }

    /** Whether what needs it has to wait for it: optional ones too, unless somebody has said why not. */
    boolean isRequired() {
        return mode != PermitMode.NOT_NEEDED;
    }

    public String variant() {
        return variant;
    }

    public @Nullable LocalDate planned() {
        return planned;
    }

    public @Nullable LocalDate filed() {
        return filed;
    }

    public List<Pause> pauses() {
        return List.copyOf(pauses);
    }

    List<Attempt> past() {
        return List.copyOf(past);
    }

    boolean isStopped() {
        return decided == null && !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    public @Nullable LocalDate opined() {
        return opined;
    }

    public @Nullable LocalDate decided() {
        return decided;
    }

    public String number() {
        return number;
    }

    /** The version of an input that the opinion or the permit rests on; 0 for none. */
    int restsOn(String input) {
        return restsOn.getOrDefault(input, 0);
    }

    /** Until when it may be used; null where it isn't granted, or holds for ever. */
    public @Nullable Validity validity() {
        return decided == null || !granted || permit.validity() == null
                ? null
                : new Validity(permit.validity(), decided, extensions);
    }

    /** Granted, and not void on that day. */
    boolean holdsOn(LocalDate day) {
        Validity validity = validity();
        return taken
                && granted
                && decided != null
                && !decided.isAfter(day)
                && (validity == null || !validity.isVoidOn(day));
    }

    boolean granted() {
        return granted;
    }
}
