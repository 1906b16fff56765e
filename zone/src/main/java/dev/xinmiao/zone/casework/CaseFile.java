package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands after some of its events: their fold. Ask for the fold of the events until a day to see the case as
 * it was then. Not shared between threads.
 */
public final class CaseFile {
    private final Process process;
    private final List<Recorded> events = new ArrayList<>();
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final List<Opinion> opinions = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Stops stops = new Stops();
    private final List<Event.Deferral> deferred = new ArrayList<>();
    private final Map<String, Set<String>> signers = new LinkedHashMap<>();
    private final Map<String, Set<String>> copies = new LinkedHashMap<>();
    private final Map<String, String> persons = new LinkedHashMap<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final StepStates steps;
    private CaseState state = CaseState.DRAFT;
    private @Nullable Instant submittedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant decidedAt;
    private Event.@Nullable Decided decision;
    private Event.@Nullable Rated rating;
    private String holder = "";
    private Event.@Nullable Started started;
    private @Nullable String replyCase;
    private boolean ratingAnswered;
    private @Nullable Instant settledAt;
    private final Set<String> checkedPromises = new LinkedHashSet<>();
    private int returns;

    private CaseFile(Process process) {
        this.process = process;
        this.steps = new StepStates(this);
    }

    /** A case of which nothing is known yet. */
    public static CaseFile empty(Process process) {
        return new CaseFile(process);
    }

    /** The fold of events, in the order of their numbers. */
    public static CaseFile of(Process process, List<Recorded> events) {
        CaseFile file = new CaseFile(process);
        events.forEach(file::add);
        return file;
    }

    /**
     * Adds the next event.
     *
     * @throws IllegalStateException if it has not the next number, or the life of a case knows no such move: what was
     *     stored is then not what {@link Rules} allowed
     */
    public void add(Recorded recorded) {
        if (recorded.number() != events.size() + 1) {
            throw new IllegalStateException("event %d follows event %d".formatted(recorded.number(), events.size()));
        }
        Event event = recorded.event();
        if (!(event instanceof Event.Started) && !Life.allows(state, event.getClass())) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " cannot happen in " + state);
        }
        events.add(recorded);
        take(event, recorded);
        if (!(event instanceof Event.Started)) {
            state = Life.after(state, event.getClass(), stops.isAnyOpen());
        }
        steps.settle(recorded.at());
        stops.settle(steps.all(), recorded.at());
        if (state.isUnderWay()) {
            state = stops.isAnyOpen() ? CaseState.PAUSED : CaseState.IN_PROGRESS;
        }
    }

    private void take(Event event, Recorded recorded) {
        Instant at = recorded.at();
        switch (event) {
            case Event.Started happened -> started = happened;
            case Event.Answered answered ->
                answered.values().forEach((key, value) -> give(key, value, null, false, at));
            case Event.Supplied file -> give(file.material(), file.sha256(), file.fileName(), false, at);
            case Event.Promised promise -> give(promise.material(), promise.textVersion(), null, true, at);
            case Event.Submitted _ -> submittedAt = at;
            case Event.Withdrawn _ -> stops.endAll(at);
            case Event.Returned returned -> {
                returns++;
                requests.add(new Request(
                        requests.size() + 1,
                        returned.step(),
                        returned.wants(),
                        returned.reason(),
                        returned.supervisorReason(),
                        at,
                        at));
            }
            case Event.Accepted accepted -> {
                // Who answers too late has accepted from the day of receipt (行政许可法第三十二条).
                acceptedAt = accepted.deemed() ? submittedAt : at;
                done.add(accepted.step());
                deferred.addAll(accepted.deferred());
            }
            case Event.NotAccepted _ -> {}
            case Event.OpinionGiven said ->
                opinions.add(new Opinion(
                        opinions.size() + 1,
                        said.step(),
                        said.desk(),
                        said.verdict(),
                        said.text(),
                        recorded.actor(),
                        at,
                        steps.basis(step(said.step())),
                        null));
            case Event.OpinionReturned back ->
                opinions.set(
                        back.opinion() - 1, opinions.get(back.opinion() - 1).returned(back.reason()));
            case Event.SupplementAsked asked -> {
                requests.add(new Request(
                        requests.size() + 1,
                        asked.step(),
                        asked.wants(),
                        asked.reason(),
                        asked.supervisorReason(),
                        at,
                        null));
                stops.open(asked.step(), Stop.SUPPLEMENT, asked.reason(), at);
            }
            case Event.SupplementSent sent -> close(sent.request(), at);
            case Event.SupplementCancelled cancelled -> close(cancelled.request(), at);
            case Event.Stopped stopped -> stops.open(stopped.step(), stopped.kind(), stopped.reason(), at);
            case Event.Resumed resumed -> stops.end(resumed.stop(), at);
            case Event.SignerAdded added ->
                signers.computeIfAbsent(added.step(), each -> new LinkedHashSet<>())
                        .add(added.desk());
            case Event.StepDone finished -> done.add(finished.step());
            case Event.HandedOver over -> persons.put(over.step(), over.person());
            case Event.Copied copied ->
                copies.computeIfAbsent(copied.step(), each -> new LinkedHashSet<>())
                        .add(copied.desk());
            case Event.Decided decided -> {
                decision = decided;
                decidedAt = at;
                stops.endAll(at);
                requests.replaceAll(request -> request.isOpen() ? request.closed(at) : request);
            }
            case Event.Delivered delivered -> {
                done.add(delivered.step());
                settledAt = at;
            }
            case Event.Rated rated -> {
                rating = rated;
                settledAt = at;
            }
            case Event.PassedOn passed -> holder = passed.person();
            case Event.Urged _ -> {}
            case Event.RatingAnswered _ -> {
                ratingAnswered = true;
                settledAt = at;
            }
            case Event.ReplyOpened opened -> replyCase = opened.number();
            case Event.PromiseChecked checked -> checkedPromises.add(checked.material());
            case Event.Closed _ -> {}
        }
    }

    private void give(String key, String value, @Nullable String fileName, boolean promised, Instant at) {
        Given before = given.get(key);
        if (before == null || !before.value().equals(value) || before.promised() != promised) {
            given.put(key, new Given(before == null ? 1 : before.version() + 1, value, fileName, promised, at));
        }
        deferred.removeIf(each -> each.key().equals(key));
    }

    private void close(int request, Instant at) {
        Request asked = requests.get(request - 1);
        requests.set(request - 1, asked.closed(at));
        boolean stillAsked =
                requests.stream().anyMatch(each -> each.isOpen() && each.step().equals(asked.step()));
        if (!stillAsked) {
            stops.end(asked.step(), Stop.SUPPLEMENT, at);
        }
    }

    private Step step(String id) {
        return process.step(id).orElseThrow(() -> new IllegalStateException("no step " + id));
    }

    public Process process() {
        return process;
    }

    public CaseState state() {
        return state;
    }

    public List<Recorded> events() {
        return Collections.unmodifiableList(events);
    }

    /** How many events it has; the next has this number plus one. */
    public int number() {
        return events.size();
    }

    /** What stands for materials and fields, by their keys. */
    public Map<String, Given> given() {
        return Collections.unmodifiableMap(given);
    }

    /** All opinions ever given, by their numbers. */
    public List<Opinion> opinions() {
        return Collections.unmodifiableList(opinions);
    }

    public List<Request> requests() {
        return Collections.unmodifiableList(requests);
    }

    public List<Stop> stops() {
        return stops.all();
    }

    /** Materials that may still come. */
    public List<Event.Deferral> deferred() {
        return Collections.unmodifiableList(deferred);
    }

    /** 陈述: what whom the office acts upon may hand in until the decision, asked or not. */
    public Set<String> hearing() {
        return process.exOfficio() && state.isUnderWay()
                ? process.materials().stream()
                        .filter(each -> each.need() == Material.Need.OPTIONAL)
                        .map(Material::key)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** All steps, in the order of the process. */
    public List<StepView> steps() {
        return steps.all();
    }

    public StepView stepView(String id) {
        return steps.of(id);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Event.Decided> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Event.Rated> rating() {
        return Optional.ofNullable(rating);
    }

    /** The case whose bad mark this one answers; empty where it answers none. */
    public Optional<CaseNumber> answers() {
        return Optional.ofNullable(started).flatMap(Event.Started::answers);
    }

    /** What another room makes of it; empty where the case is all. */
    public Optional<Matter> matter() {
        return Optional.ofNullable(started).flatMap(Event.Started::matter);
    }

    /** The number of the case that answers its bad mark. */
    public Optional<String> replyCase() {
        return Optional.ofNullable(replyCase);
    }

    public boolean isRatingAnswered() {
        return ratingAnswered;
    }

    /** When it was delivered, rated or its rating answered, whichever came last. */
    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** 告知承诺: what was promised and isn't checked yet, once it is granted; each with the step that checks it. */
    public Map<String, Step> promisesToCheck() {
        Map<String, Step> open = new LinkedHashMap<>();
        if (decision == null || !decision.granted()) {
            return open;
        }
        given.forEach((key, each) -> {
            if (each.promised() && !checkedPromises.contains(key)) {
                open.put(key, checkerOf(key));
            }
        });
        return open;
    }

    /** The first that reviewed it by name, else the one that accepted. */
    private Step checkerOf(String material) {
        return process.steps().stream()
                .filter(step -> step.kind() == StepKind.REVIEW
                        && !step.desk().isEmpty()
                        && step.reads().contains(material))
                .findFirst()
                .orElse(process.acceptance());
    }

    /** Who of the enterprise it was passed on to last; empty for nobody in particular. */
    public String holder() {
        return holder;
    }

    /** Whether it waits for the enterprise, wholly or beside what desks do. */
    public boolean isWithApplicant() {
        return switch (state) {
            case DRAFT, RETURNED -> true;
            case IN_PROGRESS, PAUSED ->
                !deferred.isEmpty()
                        || requests.stream().anyMatch(Request::isOpen)
                        || steps.all().stream()
                                .anyMatch(view ->
                                        view.step().kind() == StepKind.APPLICANT && view.state() == StepState.OPEN);
            default -> false;
        };
    }

    /** How often it was sent back before acceptance. */
    public int returns() {
        return returns;
    }

    /** Desks that may read it beside those of its steps. */
    public Set<String> readers() {
        Set<String> readers = new LinkedHashSet<>();
        copies.values().forEach(readers::addAll);
        return readers;
    }

    /** Whether an opinion is the one of its desk that counts today. */
    public boolean counts(Opinion opinion) {
        return steps.counts(opinion);
    }

    /** How what a step needs stands: whether its desk may act, and whether only to refuse. */
    public Join.Outcome join(Step step) {
        return steps.join(step);
    }

    Set<String> signersOf(String step) {
        return signers.getOrDefault(step, Set.of());
    }

    String personOf(String step) {
        return persons.getOrDefault(step, "");
    }

    boolean isDone(String step) {
        return done.contains(step);
    }

    boolean isAsking(String step) {
        return requests.stream().anyMatch(each -> each.isOpen() && each.step().equals(step));
    }
}
