package dev.xinmiao.zone.casework;

import static dev.xinmiao.zone.casework.Story.CHIEF;
import static dev.xinmiao.zone.casework.Story.FIRE;
import static dev.xinmiao.zone.casework.Story.OWNER;
import static dev.xinmiao.zone.casework.Story.PLANNING;
import static dev.xinmiao.zone.casework.Story.PREPARER;
import static dev.xinmiao.zone.casework.Story.WINDOW;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.audit.AuditTesting;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Cases in a real database. */
class CaseworkTest {
    private static final SubjectId ENTERPRISE = new SubjectId(7);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    Path packs;

    private final MovingClock clock = new MovingClock("2026-03-02T02:00:00Z");
    private @Nullable Casework opened;

    @BeforeEach
    void open() throws IOException {
        write("pack/pack.yaml", "id: pack\nname: {zh: 包, en: Pack}\n");
        write("pack/desks.yaml", """
                desks:
                  - {id: window, name: {zh: 综合窗口, en: Window}, bureau: {zh: 政务服务, en: Services}}
                  - {id: planning, name: {zh: 规划, en: Planning}, bureau: {zh: 规划建设, en: Planning}}
                  - {id: fire, name: {zh: 消防, en: Fire}, bureau: {zh: 消防, en: Fire}}
                  - {id: chief, name: {zh: 负责人, en: Chief}, bureau: {zh: 规划建设, en: Planning}}
                """);
        write("pack/processes/parallel.yaml", """
                id: parallel
                name: {zh: 并联, en: Parallel}
                version: 1
                limit: {promised: 5, unit: working-day}
                materials:
                  - {key: plan, zh: 总平面图, en: Site plan, need: required}
                steps:
                  - {id: accept, name: {zh: 受理, en: Accept}, desk: window, kind: accept}
                  - {id: planning, name: {zh: 规划, en: Planning}, desk: planning, kind: review, needs: [accept], limit: {promised: 2, unit: working-day}}
                  - {id: fire, name: {zh: 消防, en: Fire}, desk: fire, kind: review, needs: [accept]}
                  - {id: decide, name: {zh: 决定, en: Decide}, desk: chief, kind: decide, needs: [planning, fire]}
                  - {id: deliver, name: {zh: 送达, en: Deliver}, desk: window, kind: deliver, needs: [decide]}
                """);
        Pack own = Pack.open(packs, "pack");
        opened = new Casework(
                new CaseStore(database.jdbc()),
                Processes.of(own),
                new ProcessEditions(database.jdbc()),
                AuditTesting.audit(database.jdbc(), clock.zone()),
                clock.zone(),
                WorkingTime.load(Pack.open(PackFolder.find(null), "kunshan")),
                Terms.load(Pack.open(PackFolder.find(null), "kunshan")),
                ItemPromises.NONE,
                new DefaultListableBeanFactory().getBeanProvider(MatterKeeper.class),
                database.transaction());
    }

    private Casework casework() {
        return requireNonNull(opened);
    }

    private void write(String name, String text) throws IOException {
        Path file = packs.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CaseNumber accepted() {
        CaseNumber number = started(UUID.randomUUID());
        done(number, PREPARER, new Event.Supplied("plan", "aa", "plan.pdf", 1));
        done(number, OWNER, new Event.Submitted());
        done(number, WINDOW, new Event.Accepted("accept", List.of(), false));
        return number;
    }

    private CaseNumber started(UUID command) {
        Outcome outcome = casework().start(OWNER, command, "zc-014", 1, "parallel", ENTERPRISE);
        return ((Outcome.Done) outcome).number();
    }

    private Outcome.Done done(CaseNumber number, Actor actor, Event event) {
        Outcome outcome = casework().act(number, actor, UUID.randomUUID(), event);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private List<String> turns(CaseNumber number) {
        return database.jdbc()
                .sql("select step || ' ' || desk || ' ' || due from case_turn where case_id = ? order by step")
                .param(number.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void puts_open_steps_into_queues_with_the_day_they_are_due() {
        CaseNumber number = accepted();
        // Monday 2 March 2026: two working days for planning, the case's five for fire.
        assertThat(turns(number)).containsExactly("fire fire 2026-03-09", "planning planning 2026-03-04");
        assertThat(casework().row(number).orElseThrow().due()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void does_the_same_command_once() {
        UUID start = UUID.randomUUID();
        CaseNumber number = started(start);
        assertThat(started(start)).isEqualTo(number);
        UUID command = UUID.randomUUID();
        Event event = new Event.Supplied("plan", "aa", "plan.pdf", 1);
        assertThat(casework().act(number, PREPARER, command, event)).isEqualTo(new Outcome.Done(number, 2, false));
        assertThat(casework().act(number, PREPARER, command, event)).isEqualTo(new Outcome.Done(number, 2, true));
        assertThat(casework().act(number, PREPARER, command, new Event.Supplied("plan", "bb", "other.pdf", 1)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(casework().find(number).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void orders_what_comes_at_once() throws Exception {
        CaseNumber number = accepted();
        UUID twice = UUID.randomUUID();
        List<Callable<Outcome>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> casework()
                    .act(number, PLANNING, twice, new Event.OpinionGiven("planning", "planning", Verdict.AGREE, "")));
            clicks.add(() -> casework()
                    .act(number, FIRE, UUID.randomUUID(), new Event.OpinionGiven("fire", "fire", Verdict.AGREE, "")));
        }
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clicks.size())) {
            for (Future<Outcome> each : threads.invokeAll(clicks)) {
                done += each.get() instanceof Outcome.Done it && !it.again() ? 1 : 0;
            }
        }
        CaseFile file = casework().find(number).orElseThrow();
        assertThat(done).isEqualTo(2);
        assertThat(file.opinions()).hasSize(2);
        assertThat(file.stepView("decide").state()).isEqualTo(StepState.OPEN);
        assertThat(turns(number)).containsExactly("decide chief 2026-03-09");
    }

    @Test
    void begins_once_where_the_same_click_comes_on_many_threads() throws Exception {
        UUID command = UUID.randomUUID();
        List<Callable<CaseNumber>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(() -> started(command));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clicks.size())) {
            assertThat(threads.invokeAll(clicks).stream()
                            .map(CaseworkTest::result)
                            .distinct())
                    .hasSize(1);
        }
    }

    private static CaseNumber result(Future<CaseNumber> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keeps_the_process_that_a_case_began_under() throws IOException {
        CaseNumber number = accepted();
        String file = Files.readString(packs.resolve("pack/processes/parallel.yaml"));
        write(
                "pack/processes/parallel.yaml",
                file.replace("version: 1", "version: 2").replace("promised: 5", "promised: 9"));
        Casework later = reopened();
        assertThat(later.find(number).orElseThrow().process().version()).isEqualTo(1);
        later.act(number, WINDOW, UUID.randomUUID(), new Event.HandedOver("planning", "li", ""));
        write("pack/processes/parallel.yaml", file.replace("promised: 5", "promised: 3"));
        Casework changed = reopened();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> changed.start(OWNER, UUID.randomUUID(), "zc-014", 1, "parallel", ENTERPRISE))
                .hasMessageContaining("without a new version number");
    }

    private Casework reopened() {
        return new Casework(
                new CaseStore(database.jdbc()),
                Processes.of(Pack.open(packs, "pack")),
                new ProcessEditions(database.jdbc()),
                AuditTesting.audit(database.jdbc(), clock.zone()),
                clock.zone(),
                WorkingTime.load(Pack.open(PackFolder.find(null), "kunshan")),
                Terms.load(Pack.open(PackFolder.find(null), "kunshan")),
                ItemPromises.NONE,
                new DefaultListableBeanFactory().getBeanProvider(MatterKeeper.class),
                database.transaction());
    }

    @Test
    void shows_a_case_as_it_was_on_a_day() {
        CaseNumber number = accepted();
        clock.to("2026-03-03T02:00:00Z");
        done(number, FIRE, new Event.OpinionGiven("fire", "fire", Verdict.AGREE, ""));
        clock.to("2026-03-04T02:00:00Z");
        done(number, PLANNING, new Event.OpinionGiven("planning", "planning", Verdict.AGREE, ""));
        done(number, CHIEF, new Event.Decided("decide", true, ""));
        CaseFile then = casework()
                .find(number, java.time.Instant.parse("2026-03-03T12:00:00Z"))
                .orElseThrow();
        assertThat(then.stepView("fire").state()).isEqualTo(StepState.SPOKEN);
        assertThat(then.stepView("planning").state()).isEqualTo(StepState.OPEN);
        assertThat(then.state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void knows_a_wrong_number() {
        CaseNumber number = accepted();
        assertThat(CaseNumber.parse(number.toString())).contains(number);
        String text = number.toString();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                char other = (char) ('0' + (text.charAt(i) - '0' + 1) % 10);
                assertThat(CaseNumber.parse(text.substring(0, i) + other + text.substring(i + 1)))
                        .isEmpty();
            }
        }
        assertThat(casework().find(new CaseNumber(1999, number.id()))).isEmpty();
    }
}
