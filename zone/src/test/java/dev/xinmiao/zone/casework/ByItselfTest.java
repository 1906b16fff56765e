package dev.xinmiao.zone.casework;

import static dev.xinmiao.zone.casework.Story.OWNER;
import static dev.xinmiao.zone.casework.Story.WINDOW;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What happens to cases when nobody acts. */
class ByItselfTest {
    private static final Actor QUALITY = Actor.officer("qin", Set.of("quality"));
    private static final WorkingTime TIME = WorkingTime.load(Pack.open(PackFolder.find(null), "kunshan"));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final MovingClock clock = new MovingClock("2026-03-02T02:00:00Z");
    private final Casework casework;
    private final ByItself byItself;

    ByItselfTest(@TempDir Path packs) throws IOException {
        write(packs, "pack/pack.yaml", "id: pack\nname: {zh: 包, en: Pack}\n");
        write(packs, "pack/desks.yaml", """
                desks:
                  - {id: window, name: {zh: 综合窗口, en: Window}, bureau: {zh: 政务服务, en: Services}}
                  - {id: quality, name: {zh: 服务质量, en: Quality}, bureau: {zh: 政务服务, en: Services}}
                """);
        write(packs, "pack/processes/notice.yaml", """
                id: notice
                name: {zh: 公示, en: Notice}
                version: 1
                materials:
                  - {key: safety, zh: 安全承诺, en: Safety, need: promised}
                  - {key: survey, zh: 勘察, en: Survey, need: deferrable}
                steps:
                  - {id: accept, name: {zh: 受理, en: Accept}, desk: window, kind: accept}
                  - {id: notice, name: {zh: 公示, en: Notice}, kind: wait, needs: [accept], limit: {days: 5, unit: calendar-day}}
                  - {id: decide, name: {zh: 决定, en: Decide}, desk: window, kind: decide, needs: [notice]}
                  - {id: deliver, name: {zh: 送达, en: Deliver}, desk: window, kind: deliver, needs: [decide]}
                """);
        write(packs, "pack/processes/answer.yaml", """
                id: answer
                name: {zh: 回复, en: Reply}
                version: 1
                steps:
                  - {id: verify, name: {zh: 核实, en: Verify}, desk: quality, kind: accept}
                  - {id: reply, name: {zh: 回复, en: Reply}, desk: quality, kind: deliver, needs: [verify]}
                """);
        write(packs, "pack/casework.yaml", """
                deemed-acceptance: {limit: {days: 5, unit: working-day}}
                deferral: {limit: {days: 10, unit: working-day}}
                promise-check: {limit: {days: 60, unit: calendar-day}}
                rating: {bad: 2, process: answer}
                closing: {limit: {days: 30, unit: calendar-day}}
                """);
        Pack own = Pack.open(packs, "pack");
        Terms terms = Terms.load(own);
        CaseStore store = new CaseStore(database.jdbc());
        casework = new Casework(
                store,
                Processes.of(own),
                new ProcessEditions(database.jdbc()),
                AuditTesting.audit(database.jdbc(), clock.zone()),
                clock.zone(),
                TIME,
                terms,
                ItemPromises.NONE,
                new DefaultListableBeanFactory().getBeanProvider(MatterKeeper.class),
                database.transaction());
        byItself = new ByItself(casework, store, TIME, terms, clock.zone(), database.transaction());
    }

    /** Cases of other tests are in the same database. */
    @BeforeEach
    void forget() {
        database.jdbc().sql("delete from case_deadline").update();
    }

    private static void write(Path packs, String name, String text) throws IOException {
        Path file = packs.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CaseNumber submitted() {
        Outcome outcome = casework.start(OWNER, UUID.randomUUID(), "zc-014", 1, "notice", new SubjectId(7));
        CaseNumber number = ((Outcome.Done) outcome).number();
        done(number, OWNER, new Event.Promised("safety", "v1"));
        done(number, OWNER, new Event.Submitted());
        return number;
    }

    private CaseNumber delivered() {
        CaseNumber number = submitted();
        done(number, WINDOW, new Event.Accepted("accept", later(2026, 3, 3), false));
        done(number, OWNER, new Event.Supplied("survey", "aa", "survey.pdf", 1));
        done(number, Actor.SYSTEM, new Event.OpinionGiven("notice", "", Verdict.AGREE, ""));
        done(number, WINDOW, new Event.Decided("decide", true, ""));
        done(number, WINDOW, new Event.Delivered("deliver", ""));
        return number;
    }

    private static List<Event.Deferral> later(int year, int month, int day) {
        return List.of(new Event.Deferral("survey", LocalDate.of(year, month, day)));
    }

    private void done(CaseNumber number, Actor actor, Event event) {
        assertThat(casework.act(number, actor, UUID.randomUUID(), event)).isInstanceOf(Outcome.Done.class);
    }

    private CaseFile file(CaseNumber number) {
        return casework.find(number).orElseThrow();
    }

    @Test
    void who_answers_no_application_for_five_working_days_has_accepted_from_the_day_of_receipt() {
        CaseNumber number = submitted();
        clock.to("2026-03-09T15:59:59Z");
        assertThat(byItself.run()).as("the fifth working day is not over").isZero();
        clock.to("2026-03-09T16:00:00Z");
        assertThat(byItself.run()).isEqualTo(1);
        assertThat(byItself.run()).isZero();
        assertThat(file(number).state()).isEqualTo(CaseState.PAUSED);
        assertThat(file(number).acceptedAt()).contains(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(file(number).events().getLast().actor()).isEqualTo("system");
    }

    @Test
    void an_answer_in_time_leaves_nothing_to_happen_by_itself() {
        CaseNumber number = submitted();
        done(number, WINDOW, new Event.NotAccepted("accept", "不属于本区", "市级窗口"));
        clock.to("2026-06-01T02:00:00Z");
        assertThat(byItself.run()).isZero();
        assertThat(file(number).state()).isEqualTo(CaseState.NOT_ACCEPTED);
    }

    @Test
    void a_public_notice_ends_with_its_time_though_the_case_stood_still_for_it() {
        CaseNumber number = submitted();
        done(number, WINDOW, new Event.Accepted("accept", later(2026, 3, 10), false));
        assertThat(file(number).state()).isEqualTo(CaseState.PAUSED);
        clock.to("2026-03-07T15:59:59Z");
        assertThat(byItself.run()).isZero();
        clock.to("2026-03-07T16:00:00Z");
        assertThat(byItself.run()).isEqualTo(1);
        assertThat(file(number).stepView("decide").state()).isEqualTo(StepState.OPEN);
        assertThat(file(number).state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void a_bad_mark_opens_a_case_whose_reply_stands_in_the_case_that_was_rated() {
        CaseNumber number = delivered();
        done(number, OWNER, new Event.Rated(2, "太慢"));
        assertThat(byItself.run()).isEqualTo(1);
        CaseNumber reply =
                CaseNumber.parse(file(number).replyCase().orElseThrow()).orElseThrow();
        assertThat(file(reply).answers()).contains(number);
        assertThat(file(reply).state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(byItself.run()).as("only once").isZero();

        done(reply, QUALITY, new Event.Accepted("verify", List.of(), false));
        done(reply, QUALITY, new Event.Decided("reply", true, ""));
        done(reply, QUALITY, new Event.Delivered("reply", "已整改，抱歉"));
        assertThat(Rules.check(file(reply), OWNER, new Event.Rated(1, "")))
                .as("no reply to a reply")
                .isPresent();
        assertThat(byItself.run()).isEqualTo(1);
        assertThat(file(reply).state()).isEqualTo(CaseState.CLOSED);
        assertThat(file(number).events().getLast().event()).isEqualTo(new Event.RatingAnswered("deliver", "已整改，抱歉"));
        clock.to("2026-04-02T02:00:00Z");
        assertThat(byItself.run()).isEqualTo(1);
        assertThat(file(number).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_good_mark_opens_nothing_and_the_case_is_closed_after_its_time() {
        CaseNumber number = delivered();
        done(number, OWNER, new Event.Rated(3, ""));
        clock.to("2026-04-01T15:59:59Z");
        assertThat(byItself.run()).isZero();
        clock.to("2026-04-01T16:00:00Z");
        assertThat(byItself.run()).isEqualTo(1);
        assertThat(file(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(file(number).replyCase()).isEmpty();
    }

    @Test
    void what_was_promised_stays_with_its_desk_until_it_is_checked() {
        CaseNumber number = delivered();
        assertThat(checks(number)).containsExactly("accept window 2026-05-01");
        done(number, WINDOW, new Event.PromiseChecked("accept", "safety", true, ""));
        assertThat(checks(number)).isEmpty();
    }

    private List<String> checks(CaseNumber number) {
        return database.jdbc()
                .sql(
                        "select step || ' ' || desk || ' ' || due from case_turn where case_id = ? and task = 'PROMISE_CHECK'")
                .param(number.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void what_may_follow_has_to_follow_within_ten_working_days() {
        CaseNumber number = submitted();
        Event late = new Event.Accepted("accept", later(2026, 3, 17), false);
        Event past = new Event.Accepted("accept", later(2026, 3, 1), false);
        assertThat(casework.act(number, WINDOW, UUID.randomUUID(), late)).isInstanceOf(Outcome.Refused.class);
        assertThat(casework.act(number, WINDOW, UUID.randomUUID(), past)).isInstanceOf(Outcome.Refused.class);
        done(number, WINDOW, new Event.Accepted("accept", later(2026, 3, 16), false));
    }
}
