package dev.xinmiao.zone.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A case as a test tells it: who does what, hour by hour, and how it stands. */
final class Story {
    static final Actor OWNER = Actor.applicant("owner", true);
    static final Actor PREPARER = Actor.applicant("preparer", false);
    static final Actor WINDOW = Actor.officer("wang", Set.of("window"));
    static final Actor PLANNING = Actor.officer("ping", Set.of("planning"));
    static final Actor FIRE = Actor.officer("feng", Set.of("fire"));
    static final Actor DEFENCE = Actor.officer("deng", Set.of("defence"));
    static final Actor CHIEF = Actor.officer("chen", Set.of("chief"));
    static final Actor SUPERVISOR = Actor.supervisor("su", Set.of());

    private final CaseFile file;
    private Instant now = Instant.parse("2024-03-28T01:00:00Z");

    Story(Process process) {
        file = CaseFile.empty(process);
        by(OWNER, new Event.Started("zc-014", 1));
    }

    /** Submitted with everything but what may follow later. */
    static Story submitted(Process process) {
        return new Story(process)
                .by(PREPARER, new Event.Answered(Map.of("area", "8000", "height", "12")))
                .by(PREPARER, new Event.Supplied("plan", "aa", "plan.pdf", 1000))
                .by(OWNER, new Event.Promised("safety", "v1"))
                .by(OWNER, new Event.Submitted());
    }

    /** Accepted, with the survey to follow. */
    static Story accepted(Process process) {
        return submitted(process)
                .by(
                        WINDOW,
                        new Event.Accepted(
                                "accept", List.of(new Event.Deferral("survey", LocalDate.of(2026, 3, 12))), false));
    }

    Story by(Actor actor, Event event) {
        assertThat(Rules.check(file, actor, event))
                .as("%s by %s", event, actor.name())
                .isEmpty();
        add(actor, event);
        return this;
    }

    /** If it is allowed. */
    boolean tries(Actor actor, Event event) {
        boolean allowed = Rules.check(file, actor, event).isEmpty();
        if (allowed) {
            add(actor, event);
        }
        return allowed;
    }

    private void add(Actor actor, Event event) {
        now = now.plus(Duration.ofHours(1));
        file.add(new Recorded(file.number() + 1, now, actor.name(), UUID.randomUUID(), event));
    }

    /** The next event happens at this moment. */
    Story at(String moment) {
        now = Instant.parse(moment).minus(Duration.ofHours(1));
        return this;
    }

    Story says(Actor actor, String step, Verdict verdict) {
        return by(actor, new Event.OpinionGiven(step, actor.desks().iterator().next(), verdict, "as said"));
    }

    Optional<Refusal> refusal(Actor actor, Event event) {
        return Rules.check(file, actor, event);
    }

    CaseFile file() {
        return file;
    }

    Instant now() {
        return now;
    }

    /** As {@code planning SPOKEN, fire OPEN}, of the steps asked for. */
    String stands(String... steps) {
        return Arrays.stream(steps)
                .map(step -> step + " " + file.stepView(step).state())
                .collect(Collectors.joining(", "));
    }
}
