package dev.xinmiao.zone.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.benefit.alert.AlertKind;
import dev.xinmiao.zone.benefit.alert.Digests;
import dev.xinmiao.zone.benefit.alert.Inbox;
import dev.xinmiao.zone.benefit.alert.Mutes;
import dev.xinmiao.zone.benefit.alert.Reminders;
import dev.xinmiao.zone.benefit.award.AwardEvent;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.award.Sheet;
import dev.xinmiao.zone.benefit.clause.AlertPlan.Rhythm;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Draft;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Order;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The reminder at half of the time to answer. The program's own upkeep may come first at any moment, so what counts is what
 * stands there afterwards, not who wrote it.
 */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AnswerReminderTest.Time.class)
class AnswerReminderTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    private static final String CLAUSE = "dayawan-high-tech";
    private static final Instant BEGIN = Instant.parse("2026-06-30T04:00:00Z");
    /** 30 days until 24:00 of 30 July are 30.5 days; half of them are 15 days and 6 hours. */
    private static final Instant HALF = Instant.parse("2026-07-15T10:00:00Z");

    private static volatile Instant now = BEGIN;
    private static int enterprises;

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        ZoneClock movingClock() {
            return ZoneClock.of(() -> now);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
    }

    @Autowired
    private SubjectRegistry subjects;

    @Autowired
    private StatementStore statements;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Awards awards;

    @Autowired
    private AwardStore store;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Mutes mutes;

    @Autowired
    private Digests digests;

    @Autowired
    private VersionService versions;

    @Autowired
    private ClauseBook book;

    @BeforeEach
    void thatDay() {
        now = BEGIN;
    }

    /** What was told to a certified enterprise of its own. */
    private AwardStore.Row told() {
        String certificate = "GR%03d".formatted(++enterprises);
        String seventeen = "91320583MA1REM%03d".formatted(enterprises);
        String code = seventeen + CreditCode.checkCharacter(seventeen + "0");
        transaction.executeWithoutResult(_ -> {
            SubjectId subject = subjects.resolve(
                            List.of(new SubjectIdentity(CreditCode.of(code), "昆山催答有限公司", Map.of())))
                    .getFirst();
            state(
                    subject,
                    "registry",
                    Map.of("legal.independent", true, "listed.dishonest", false, "zone.registered", true));
            state(
                    subject,
                    "authority",
                    Map.of(
                            "zone.operates",
                            true,
                            "certificate.high-tech.issued",
                            LocalDate.of(2025, 12, 19),
                            "certificate.high-tech.kind",
                            "首次认定",
                            "certificate.high-tech.number",
                            certificate));
            statements.append(List.of(statement(
                    subject, "authority", Map.of(new FactKey("list.high-tech-incubation.on"), FactValue.none()))));
            state(subject, "tax", Map.of("zone.taxed", true));
            state(subject, "statistics", Map.of("zone.statistics", true, "scale.above", false));
        });
        Sheet sheet =
                Sheet.read("高企名单", "苏高企协〔2025〕9号‡", LocalDate.of(2025, 12, 19), code + ",昆山催答有限公司," + certificate);
        long list = done(awards.make(CLAUSE, sheet, "policy", UUID.randomUUID()));
        done(awards.tell(list, "policy", UUID.randomUUID()));
        AwardStore.Row row = store.awards(list).getFirst();
        assertThat(row.state()).isEqualTo(AwardState.NOTIFIED);
        return row;
    }

    private void state(SubjectId subject, String source, Map<String, Object> values) {
        Map<FactKey, FactValue> facts = new LinkedHashMap<>();
        values.forEach((key, value) -> facts.put(
                new FactKey(key),
                switch (value) {
                    case Boolean yes -> FactValue.of(yes);
                    case LocalDate day -> FactValue.of(day);
                    default -> FactValue.of(value.toString());
                }));
        statements.append(List.of(statement(subject, source, facts)));
    }

    private static Statement statement(SubjectId subject, String source, Map<FactKey, FactValue> facts) {
        return new Statement(
                subject,
                source,
                Period.since(LocalDate.of(2025, 12, 19)),
                facts,
                Instant.parse("2026-01-10T00:00:00Z"),
                "test",
                null);
    }

    private static long done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).id();
    }

    private List<Inbox.Row> reminded(AwardStore.Row award) {
        SubjectId subject = java.util.Objects.requireNonNull(award.subject());
        List<Inbox.Row> told = inbox.of(subject).stream()
                .filter(row -> row.kind() == AlertKind.ANSWER)
                .toList();
        // The event and the alert are there together, or neither is.
        assertThat(store.events(award.id()))
                .filteredOn(each -> each.event() instanceof AwardEvent.Reminded)
                .hasSize(told.size());
        return told;
    }

    @Test
    void whoHasNotAnsweredAtHalfOfTheTimeIsRemindedOnce() {
        AwardStore.Row award = told();
        now = HALF.minusSeconds(1);
        reminders.remindDue();
        assertThat(reminded(award)).isEmpty();

        now = HALF;
        reminders.remindDue();
        reminders.remindDue();
        now = Instant.parse("2026-07-30T15:59:59Z");
        reminders.remindDue();
        assertThat(reminded(award)).singleElement().satisfies(row -> {
            assertThat(row.clause()).isEqualTo(CLAUSE);
            assertThat(row.because().zh())
                    .contains(
                            "“高企名单”（苏高企协〔2025〕9号‡）", "给您 ¥200,000.00", "最后一天是 2026年7月30日", "为您保留到 2026 年末，那时仍不答复，视为放弃");
            assertThat(row.because().en()).contains("¥200,000.00", "2026-07-30", "kept for you until the end of 2026");
        });
        assertThat(store.find(award.id()).orElseThrow())
                .returns(AwardState.NOTIFIED, AwardStore.Row::state)
                .returns(award.answerBy(), AwardStore.Row::answerBy);
    }

    /** As if the program were stopped between the two. */
    @Test
    void theAlertIsNotToldWithoutItsEvent() {
        AwardStore.Row award = told();
        now = HALF;
        database.jdbc()
                .sql("alter table award_event add constraint stopped check (kind <> 'Reminded') not valid")
                .update();
        assertThatThrownBy(reminders::remindDue).hasMessageContaining("stopped");
        assertThat(reminded(award)).isEmpty();
        database.jdbc().sql("alter table award_event drop constraint stopped").update();
        reminders.remindDue();
        assertThat(reminded(award)).hasSize(1);
    }

    @Test
    void whoAnsweredIsNot() {
        AwardStore.Row yes = told();
        AwardStore.Row no = told();
        done(awards.answer(yes.id(), true, "", "signer", UUID.randomUUID()));
        done(awards.answer(no.id(), false, "", "signer", UUID.randomUUID()));
        now = HALF;
        reminders.remindDue();
        assertThat(reminded(yes)).isEmpty();
        assertThat(reminded(no)).isEmpty();
    }

    @Test
    void whatIsKeptForTheYearIsNotBroughtUpAgain() {
        AwardStore.Row award = told();
        now = HALF;
        reminders.remindDue();
        now = Instant.parse("2026-07-30T16:00:00Z");
        reminders.remindDue();
        awards.closeUnanswered();
        assertThat(store.find(award.id()).orElseThrow().state()).isEqualTo(AwardState.KEPT);
        now = Instant.parse("2026-12-30T00:00:00Z");
        reminders.remindDue();
        assertThat(reminded(award)).hasSize(1);
        done(awards.answer(award.id(), true, "", "signer", UUID.randomUUID()));
        assertThat(store.find(award.id()).orElseThrow().state()).isEqualTo(AwardState.CONFIRMED);
    }

    @Test
    void whoseTimeWasOverWhenTheProgramCameBackIsNot() {
        AwardStore.Row award = told();
        now = Instant.parse("2026-07-30T16:00:00Z");
        reminders.remindDue();
        awards.closeUnanswered();
        reminders.remindDue();
        assertThat(reminded(award)).isEmpty();
        assertThat(store.find(award.id()).orElseThrow().state()).isEqualTo(AwardState.KEPT);
    }

    @Test
    void neitherAMuteNorADigestHoldsItBack() {
        AwardStore.Row award = told();
        SubjectId subject = java.util.Objects.requireNonNull(award.subject());
        digests.choose(subject, Rhythm.WEEKLY, "own");
        mutes.mute(subject, CLAUSE, null, "own");
        mutes.mute(subject, null, AlertKind.ANSWER, "own");
        now = HALF;
        reminders.remindDue();
        assertThat(reminded(award)).singleElement().matches(row -> !row.muted());
        assertThat(inbox.unread(subject, false)).isEqualTo(1);
        now = Instant.parse("2026-07-20T04:00:00Z");
        digests.closeDue();
        assertThat(digests.of(subject)).isEmpty();
        inbox.readAll(subject, false, "own");
        assertThat(inbox.unread(subject, false)).isZero();
        assertThat(reminded(award))
                .singleElement()
                .satisfies(row -> assertThat(row.readBy()).isEqualTo("own"));
    }

    @Test
    void whereSilenceLosesItTheReminderSaysSo() {
        String kept = book.yaml(CLAUSE);
        adopt(kept.replace("noAnswer: keep", "noAnswer: lapse"));
        AwardStore.Row award = told();
        now = HALF;
        reminders.remindDue();
        assertThat(reminded(award)).singleElement().satisfies(row -> {
            assertThat(row.because().zh()).endsWith("到时不答复，视为放弃。");
            assertThat(row.because().en()).endsWith("without an answer it lapses.");
        });
        adopt(kept);
    }

    private void adopt(String yaml) {
        VersionService.Proposed proposed =
                versions.propose(new Draft(CLAUSE, yaml, null, null, "逾期不答复"), book.yaml(CLAUSE), "policy");
        assertThat(proposed).isInstanceOf(VersionService.Proposed.Taken.class);
        if (proposed instanceof VersionService.Proposed.Taken taken) {
            assertThat(versions.of(CLAUSE).stream().filter(each -> each.id() == taken.version()))
                    .singleElement()
                    .matches(each -> versions.decide(each, true, "同意", "chief").isEmpty());
        }
    }

    /** A closed pot is nobody's fault: who confirmed waits for the next year's. */
    @Test
    void whoConfirmedWaitsWhereThePotIsClosed(@Autowired Ledger ledger, @Autowired LedgerReading reading) {
        AwardStore.Row award = told();
        done(awards.answer(award.id(), true, "", "signer", UUID.randomUUID()));
        long pot = reading.pot("innovation-2026").orElseThrow().id();
        ledger.carryOut(new Order.CloseYear(UUID.randomUUID(), "money", pot, false, false, null));
        assertThat(awards.show(award.list(), "policy", UUID.randomUUID())).isInstanceOf(Answer.Refused.class);
        assertThat(store.find(award.id()).orElseThrow().state()).isEqualTo(AwardState.CONFIRMED);
    }
}
