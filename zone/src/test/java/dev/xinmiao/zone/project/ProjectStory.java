package dev.xinmiao.zone.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A project told event by event, each on the day it is recorded; without a database. */
final class ProjectStory {
    private static final Pack PACK = Pack.open(PackFolder.find(null), "kunshan");
    static final Permits PERMITS = Permits.load(PACK);
    static final ProjectBook BOOK = ProjectBook.load(PACK, PERMITS);
    static final WorkingTime TIME = WorkingTime.load(PACK);

    private final ProjectFile file;
    private LocalDate today;

    private ProjectStory(ProjectFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** An invented project of the demonstration, as it stands today. */
    static ProjectStory demonstrated(LocalDate today, Consumer<DemoStory> tale) {
        ProjectStory story = new ProjectStory(ProjectFile.empty(PERMITS), today);
        tale.accept(new DemoStory(TIME.calendar(), today, (reason, event) -> story.does(event, reason)));
        return story;
    }

    ProjectStory(LocalDate today, String... risks) {
        this(ProjectFile.empty(PERMITS), today);
        does(new ProjectEvent.Created(new Bilingual("一期", "Phase one"), ProjectDate.LAND_CONTRACT, List.of(risks)));
    }

    ProjectStory on(LocalDate day) {
        today = day;
        return this;
    }

    LocalDate today() {
        return today;
    }

    ProjectFile file() {
        return file;
    }

    ProjectStory does(ProjectEvent event) {
        return does(event, "依据文件");
    }

    ProjectStory does(ProjectEvent event, String reason) {
        Optional<Refusal> refusal = ProjectRules.check(file, PERMITS, BOOK, event, reason, today);
        assertThat(refusal).as(event.toString()).isEmpty();
        file.add(new RecordedEvent(file.number() + 1, Instant.EPOCH, "wang", UUID.randomUUID(), reason, event));
        return this;
    }

    String refuses(ProjectEvent event) {
        return refuses(event, "依据文件");
    }

    String refuses(ProjectEvent event, String reason) {
        Optional<Refusal> refusal = ProjectRules.check(file, PERMITS, BOOK, event, reason, today);
        assertThat(refusal).as(event.toString()).isPresent();
        return refusal.orElseThrow().reason().toString();
    }

    ProjectStory dated(ProjectDate date) {
        return does(new ProjectEvent.Dated(date, today));
    }

    ProjectStory chosen(String permit, PermitMode mode) {
        return chosen(permit, mode, "");
    }

    ProjectStory chosen(String permit, PermitMode mode, String variant) {
        return does(new ProjectEvent.PermitChosen(permit, mode, variant));
    }

    ProjectStory filed(String... permits) {
        for (String permit : permits) {
            does(new ProjectEvent.PermitFiled(permit, today));
        }
        return this;
    }

    ProjectStory granted(String... permits) {
        for (String permit : permits) {
            does(new ProjectEvent.PermitDecided(permit, today, true, permit + "-2026"));
        }
        return this;
    }

    /** Applied for and granted on the same day. */
    ProjectStory done(String... permits) {
        for (String permit : permits) {
            filed(permit).granted(permit);
        }
        return this;
    }

    ProjectStory opined(String... permits) {
        for (String permit : permits) {
            does(new ProjectEvent.PreOpinionGiven(permit, today));
        }
        return this;
    }

    ProjectStory moved(Move move, String proof) {
        return does(new ProjectEvent.Moved(move, today, proof));
    }

    PermitState state(String permit) {
        return file.state(file.permit(permit).orElseThrow(), today);
    }

    ProjectPlan plan() {
        return ProjectPlan.of(file, PERMITS, TIME, today);
    }

    LocalDate finish(String permit) {
        return plan().line(permit).orElseThrow().finish();
    }

    boolean critical(String permit) {
        return plan().line(permit).orElseThrow().critical();
    }

    DaysSpent spent(LocalDate from, LocalDate until) {
        return DaysSpent.of(file, plan(), PERMITS, from, until, TIME.calendar());
    }
}
