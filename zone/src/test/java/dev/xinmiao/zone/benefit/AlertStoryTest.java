package dev.xinmiao.zone.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.benefit.alert.AlertKind;
import dev.xinmiao.zone.benefit.alert.AlertRounds;
import dev.xinmiao.zone.benefit.alert.Digests;
import dev.xinmiao.zone.benefit.alert.Inbox;
import dev.xinmiao.zone.benefit.alert.Mutes;
import dev.xinmiao.zone.benefit.clause.AlertPlan.Rhythm;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Draft;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Version;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.benefit.match.ZoneMatch;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Alerts by the real path: statements are recorded, the zone is matched, and time goes on. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AlertStoryTest.Time.class)
@TestMethodOrder(OrderAnnotation.class)
class AlertStoryTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    private static final String EQUIPMENT = "sip-equipment";
    private static final String VOUCHER = "chengdu-compute-voucher";
    private static volatile Instant now = Instant.parse("2026-06-30T04:00:00Z");
    private static int enterprises;
    private static SubjectId first = new SubjectId(1);

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
    private ApplicationEventPublisher events;

    private static TransactionTemplate transaction = new TransactionTemplate();

    @Autowired
    private Inbox inbox;

    @Autowired
    private Mutes mutes;

    @Autowired
    private Digests digests;

    @Autowired
    private AlertRounds rounds;

    @Autowired
    private MatchUpkeep matches;

    @Autowired
    private VersionService versions;

    @Autowired
    private ClauseBook book;

    @BeforeAll
    static void theFirstRound(
            @Autowired SubjectRegistry subjects,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate template,
            @Autowired MatchUpkeep matches,
            @Autowired ApplicationEventPublisher events)
            throws InterruptedException {
        transaction = template;
        // The program's own first match finds nobody; what it leads to must be over before there is somebody.
        for (int i = 0; i < 600 && matches.current().isEmpty(); i++) {
            Thread.sleep(50);
        }
        Thread.sleep(500);
        first = enterprise(subjects, statements);
        append(statements, first, 2025, Map.of("compute.purchase", FactValue.of(9_000_000)));
        // Nobody reads for this one.
        append(statements, enterprise(subjects, statements), 2025, Map.of("compute.purchase", FactValue.of(9_000_000)));
        account(first);
        round(events, now.plusSeconds(60));
    }

    private static SubjectId enterprise(SubjectRegistry subjects, StatementStore statements) {
        String seventeen = "91320583MA1ALRT%02d".formatted(enterprises++);
        SubjectId subject = transaction.execute(_ -> subjects.resolve(List.of(new SubjectIdentity(
                        CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0")), "昆山提醒有限公司", Map.of())))
                .getFirst());
        for (var each : Map.<String, Map<String, FactValue>>of(
                        "registry",
                        Map.of(
                                "legal.independent",
                                FactValue.of(true),
                                "listed.dishonest",
                                FactValue.of(false),
                                "zone.registered",
                                FactValue.of(true)),
                        "authority",
                        Map.of("zone.operates", FactValue.of(true)),
                        "tax",
                        Map.of("zone.taxed", FactValue.of(true)),
                        "statistics",
                        Map.of("zone.statistics", FactValue.of(true)))
                .entrySet()) {
            append(statements, subject, each.getKey(), Period.since(LocalDate.of(2025, 1, 1)), each.getValue());
        }
        return subject;
    }

    private static void append(
            StatementStore statements, SubjectId subject, String source, Period period, Map<String, FactValue> values) {
        Map<FactKey, FactValue> keyed = new LinkedHashMap<>();
        values.forEach((key, value) -> keyed.put(new FactKey(key), value));
        // Recorded before the clock moves on: a round that begins meanwhile doesn't know it.
        transaction.executeWithoutResult(_ -> statements.append(
                List.of(new Statement(subject, source, period, keyed, now.plusSeconds(1), "test", null))));
    }

    private static void append(StatementStore statements, SubjectId subject, int year, Map<String, FactValue> values) {
        append(statements, subject, "enterprise", Period.year(year), values);
    }

    private static void account(SubjectId subject) {
        database.jdbc()
                .sql(
                        "insert into account (username, name, password_hash, role, enterprise) values (?, ?, '', 'MEMBER', ?)")
                .params("member" + subject, "member", subject.value())
                .update();
    }

    private static void round(ApplicationEventPublisher events, Instant then) throws InterruptedException {
        now = then;
        events.publishEvent(new FactsRecorded(Set.of(), 1));
        await("select count(*) from alert_round where known_at >= ?");
    }

    private static void await(String sql) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (database.jdbc()
                            .sql(sql)
                            .param(Timestamp.from(now))
                            .query((row, _) -> row.getInt(1))
                            .single()
                    > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no round in time");
    }

    private void round() throws InterruptedException {
        round(events, now.plusSeconds(60));
    }

    /** With an account that no round has seen yet, and then one that has. */
    private SubjectId member() throws InterruptedException {
        SubjectId subject = enterprise(subjects, statements);
        account(subject);
        round();
        return subject;
    }

    /** Two clauses reward equipment: five million are enough for one, and nearly enough for the other. */
    private void equip(SubjectId subject, long spending) throws InterruptedException {
        append(
                statements,
                subject,
                2025,
                Map.of("equipment.spending", FactValue.of(spending), "merger.cash", FactValue.of(0)));
        round();
    }

    private List<Inbox.Row> told(SubjectId subject, String clause) {
        return inbox.of(subject).stream()
                .filter(row -> row.clause().equals(clause))
                .toList();
    }

    @Test
    @Order(1)
    void theFirstRoundTellsOnlyThoseWithAnAccount() {
        assertThat(told(first, VOUCHER)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AlertKind.ELIGIBLE);
            assertThat(row.because().zh()).contains("这是平台第一次为您比对，结果是“可申报”：");
        });
        assertThat(database.jdbc()
                        .sql("select distinct subject from alert")
                        .query((row, _) -> row.getLong(1))
                        .list())
                .containsExactly(first.value());
    }

    @Test
    @Order(2)
    void aFactMakesExactlyOneAlertThatNamesIt() throws InterruptedException {
        SubjectId subject = member();
        assertThat(inbox.of(subject)).isEmpty();

        append(statements, subject, 2025, Map.of("compute.purchase", FactValue.of(9_000_000)));
        round();

        assertThat(told(subject, VOUCHER)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AlertKind.ELIGIBLE);
            assertThat(row.before()).isEqualTo(Fit.MISSING);
            assertThat(row.after()).isEqualTo(Fit.ELIGIBLE);
            assertThat(row.day()).isEqualTo("2026-06-30");
            assertThat(row.because().zh())
                    .startsWith("因为2025年")
                    .contains("记为 9,000,000 元（企业填报，2026-06-30）", "由“需补数据”变为“可申报”", "全部", "《");
            assertThat(row.because().en()).contains("is recorded as 9,000,000", "“Eligible”");
        });
    }

    @Test
    @Order(3)
    void nothingIsToldTwiceWhateverIsAskedAgain(@Autowired dev.xinmiao.zone.fact.Facts facts)
            throws InterruptedException {
        SubjectId subject = member();
        equip(subject, 5_000_000);
        int told = inbox.of(subject).size();
        assertThat(told).isEqualTo(2);

        // A restart matches anew; one that lost the state, but not the alerts, compares anew.
        round();
        var again = ZoneMatch.of(
                book.current(),
                ZoneMatch.read(
                        book.current(), facts, matches.current().orElseThrow().asOf(), Set.of()),
                1);
        assertThat(rounds.compare(again).alerts()).isZero();
        database.jdbc()
                .sql("update alert_state set answers = '' where subject = ?")
                .param(subject.value())
                .update();
        assertThat(rounds.compare(again).alerts()).isZero();
        assertThat(inbox.of(subject)).hasSize(told);
    }

    @Test
    @Order(4)
    void nearAndThenThereAndSmallChangesAddUp() throws InterruptedException {
        SubjectId subject = member();
        equip(subject, 4_500_000);
        assertThat(told(subject, EQUIPMENT)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AlertKind.NEAR);
            assertThat(row.because().zh()).contains("变为“差一点”", "4,500,000 元", "《");
        });
        equip(subject, 5_000_000);
        assertThat(told(subject, EQUIPMENT).getFirst().kind()).isEqualTo(AlertKind.ELIGIBLE);
        // 500,000 → 540,000 is less than a tenth; → 580,000 is more than a tenth of what was told.
        equip(subject, 5_400_000);
        assertThat(told(subject, EQUIPMENT)).hasSize(2);
        equip(subject, 5_800_000);
        assertThat(told(subject, EQUIPMENT)).hasSize(3).first().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AlertKind.AMOUNT);
            assertThat(row.because().zh()).contains("由 ¥500,000.00 变为 ¥580,000.00", "5,800,000 元");
        });
    }

    @Test
    @Order(5)
    void anAccountMadeLaterBeginsWithTheAnswersOfThatDay() throws InterruptedException {
        SubjectId subject = enterprise(subjects, statements);
        equip(subject, 6_000_000);
        account(subject);
        round();
        assertThat(inbox.of(subject)).isEmpty();
        equip(subject, 9_000_000);
        assertThat(told(subject, EQUIPMENT))
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(AlertKind.AMOUNT));
    }

    @Test
    @Order(6)
    void whatIsMutedIsSilentUntilItIsNoMore() throws InterruptedException {
        SubjectId subject = member();
        mutes.mute(subject, null, AlertKind.NEAR, "own");
        mutes.mute(subject, null, AlertKind.NEAR, "other");
        equip(subject, 4_500_000);
        assertThat(told(subject, EQUIPMENT)).singleElement().matches(Inbox.Row::muted);
        assertThat(inbox.unread(subject, true)).isZero();
        assertThat(mutes.of(subject)).singleElement().satisfies(mute -> {
            assertThat(mute.by()).isEqualTo("own");
            assertThat(mute.at()).isBefore(now);
        });

        equip(subject, 5_000_000);
        assertThat(inbox.unread(subject, true)).isEqualTo(1);
        mutes.mute(subject, EQUIPMENT, AlertKind.ELIGIBLE, "own");
        assertThat(inbox.unread(subject, true)).isZero();
        mutes.mute(subject, EQUIPMENT, null, "own");
        mutes.of(subject).forEach(mute -> mutes.lift(first, mute.id(), "thief"));
        assertThat(mutes.of(subject)).hasSize(3);
        mutes.of(subject).forEach(mute -> mutes.lift(subject, mute.id(), "own"));
        assertThat(inbox.unread(subject, true)).isEqualTo(3);
        assertThat(database.jdbc()
                        .sql("select count(*) from alert_mute where subject = ? and lifted_by = 'own'")
                        .param(subject.value())
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isEqualTo(3);
        equip(subject, 4_500_000);
        assertThat(inbox.unread(subject, true)).as("once a day").isEqualTo(3);
    }

    @Test
    @Order(7)
    void aDigestClosesAtItsTimeOnceAndLosesNothing() throws InterruptedException {
        SubjectId weekly = member();
        SubjectId daily = member();
        SubjectId atOnce = member();
        digests.choose(daily, Rhythm.DAILY, "own");
        digests.choose(atOnce, Rhythm.AT_ONCE, "own");
        for (SubjectId each : List.of(weekly, daily, atOnce)) {
            equip(each, 5_000_000);
        }
        digests.closeDue();
        assertThat(inbox.unread(weekly, false)).isZero();
        assertThat(inbox.unread(daily, false)).isZero();
        assertThat(inbox.unread(atOnce, true)).isEqualTo(2);

        now = Instant.parse("2026-06-30T16:00:00Z");
        digests.closeDue();
        digests.closeDue();
        assertThat(digests.of(daily)).singleElement().satisfies(digest -> {
            assertThat(digest.ends()).isEqualTo("2026-06-30T16:00:00Z");
            assertThat(inbox.of(daily, digest.id())).hasSize(2);
            assertThat(digests.find(weekly, digest.id())).isEmpty();
            assertThat(inbox.of(weekly, digest.id())).isEmpty();
        });
        assertThat(inbox.unread(daily, false)).isEqualTo(2);
        assertThat(digests.of(weekly)).isEmpty();

        // The program stands still over two Mondays: one digest with all of it.
        now = Instant.parse("2026-07-14T04:00:00Z");
        digests.closeDue();
        assertThat(digests.of(weekly)).singleElement().satisfies(digest -> {
            assertThat(digest.ends()).isEqualTo("2026-07-12T16:00:00Z");
            assertThat(digest.alerts()).isEqualTo(2);
        });
        assertThat(digests.of(daily)).hasSize(1);
        assertThat(digests.of(atOnce)).isEmpty();

        // What came at once is not told again by the next digest.
        digests.choose(atOnce, Rhythm.WEEKLY, "own");
        assertThat(digests.of(atOnce)).hasSize(1);
        now = Instant.parse("2026-07-20T04:00:00Z");
        digests.closeDue();
        assertThat(digests.of(atOnce)).hasSize(1);
        assertThat(inbox.unread(atOnce, false)).isEqualTo(2);
        inbox.readAll(atOnce, false, "own");
        assertThat(inbox.unread(atOnce, false)).isZero();
    }

    @Test
    @Order(8)
    void whoIsEligibleHearsOfANewEditionAndOfAnEarlyEnd() throws InterruptedException {
        SubjectId subject = member();
        SubjectId other = member();
        equip(subject, 5_000_000);
        var clause = book.current().find(EQUIPMENT).orElseThrow();
        var base = clause.programme().edition("2025").orElseThrow();
        approve(versions.propose(
                clause,
                base,
                new VersionService.Wanted("2027", LocalDate.of(2027, 1, 1), "提高门槛"),
                Map.of("设备门槛", new BigDecimal("6000000")),
                null,
                "policy"));
        round();
        assertThat(told(subject, EQUIPMENT)).hasSize(2).first().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AlertKind.EDITION);
            assertThat(row.because().zh()).contains("有了“2027”版，2027-01-01 起适用", "仍是“可申报”");
        });

        String text = book.yaml(EQUIPMENT);
        assertThat(text).containsOnlyOnce("until: 2026-12-31");
        // An edition that is repealed ends on the day before.
        String marked = text.replace("until: 2026-12-31", "until: 2026-12-30")
                .replaceFirst(
                        "(?m)^( +)budgetYear: approval$",
                        "$0\n$1repeal: {on: 2026-12-31, underWay: finish, zh: 公平竞争审查后提前废止, en: ends early after the review}");
        assertThat(marked).isNotEqualTo(text);
        approve(versions.propose(new Draft(EQUIPMENT, marked, null, null, "提前废止"), text, "policy"));
        round();
        round();
        assertThat(told(subject, EQUIPMENT)).hasSize(3).first().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AlertKind.REPEAL);
            assertThat(row.because().zh()).contains("2026-12-31 起提前废止（公平竞争审查后提前废止），之前受理的照办");
        });
        assertThat(inbox.of(other)).isEmpty();
    }

    private void approve(VersionService.Proposed proposed) {
        assertThat(proposed).isInstanceOf(VersionService.Proposed.Taken.class);
        if (proposed instanceof VersionService.Proposed.Taken taken) {
            Version version = versions.of(EQUIPMENT).stream()
                    .filter(each -> each.id() == taken.version())
                    .findFirst()
                    .orElseThrow();
            assertThat(versions.decide(version, true, "同意", "chief")).isEmpty();
        }
    }

    @Test
    @Order(9)
    void aWindowIsToldBeforeItOpensAndBeforeItClosesOnceEach() throws InterruptedException {
        String rent = "sip-talent-rent";
        SubjectId subject = member();
        append(
                statements,
                subject,
                2025,
                Map.of(
                        "talent.rent-months.doctor",
                        FactValue.of(12),
                        "talent.rent-months.master",
                        FactValue.of(0),
                        "talent.rent-months.bachelor",
                        FactValue.of(0)));
        round(events, Instant.parse("2026-10-17T15:59:00Z"));
        assertThat(told(subject, rent)).extracting(Inbox.Row::kind).containsExactly(AlertKind.ELIGIBLE);
        round(events, Instant.parse("2026-10-20T00:00:00Z"));
        round(events, Instant.parse("2026-10-21T00:00:00Z"));
        assertThat(told(subject, rent))
                .extracting(Inbox.Row::kind)
                .containsExactly(AlertKind.OPENS, AlertKind.ELIGIBLE);
        assertThat(told(subject, rent).getFirst().because().zh()).contains("现在“可申报”", "2026年11月1日 00:00 开始", "还有 11 天");
        round(events, Instant.parse("2026-11-05T00:00:00Z"));
        assertThat(told(subject, rent)).hasSize(2);
        round(events, Instant.parse("2026-12-05T00:00:00Z"));
        assertThat(told(subject, rent)).hasSize(3).first().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AlertKind.CLOSES);
            assertThat(row.because().zh()).contains("2026年12月15日 24:00 截止");
        });
        round(events, Instant.parse("2026-12-16T00:00:00Z").plus(Duration.ofDays(1)));
        assertThat(told(subject, rent)).hasSize(3);
    }
}
