package dev.xinmiao.zone.programme;

import static dev.xinmiao.zone.programme.SmallPack.CERTIFICATE;
import static dev.xinmiao.zone.programme.SmallPack.REVENUE;
import static dev.xinmiao.zone.programme.SmallPack.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.StandingFilter.Order;
import dev.xinmiao.zone.programme.Standings.Counts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Stored standings in a real database: complete or not at all, and always adding up. */
class EvaluationsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final FactValue VALID = FactValue.of(LocalDate.parse("2027-01-01"));
    private static final ZoneClock CLOCK = ZoneClock.fixed(Instant.parse("2026-06-30T04:00:00Z"));

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    private final ProgrammeCatalogue catalogue = new SmallPack().load();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @BeforeEach
    void wire() {
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DelegatingDataSource.class)));
        // Wrapped, so that closing the context leaves the pool open.
        context.registerBean(DelegatingDataSource.class, () -> new DelegatingDataSource(database.dataSource()));
        context.registerBean(
                JdbcTransactionManager.class,
                () -> new JdbcTransactionManager(context.getBean(DelegatingDataSource.class)));
        context.registerBean(FactDictionary.class, catalogue::dictionary);
        context.registerBean(Rulebook.class, () -> new Rulebook(() -> catalogue));
        context.registerBean(ZoneClock.class, () -> CLOCK);
        context.register(
                Transactions.class,
                StatementStore.class,
                SubjectRegistry.class,
                Facts.class,
                Terms.class,
                StandingTable.class,
                Standings.class,
                Evaluations.class);
        context.refresh();
    }

    @AfterEach
    void empty() {
        context.close();
        database.jdbc().sql("delete from evaluation").update();
        database.jdbc().sql("alter table statement disable trigger append_only").update();
        database.jdbc().sql("truncate statement, subject, standing cascade").update();
        database.jdbc().sql("update subject_count set total = 0").update();
        database.jdbc().sql("alter table statement enable trigger append_only").update();
    }

    private Evaluations evaluations() {
        return context.getBean(Evaluations.class);
    }

    private Standings standings() {
        return context.getBean(Standings.class);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
    }

    private SubjectId enter(String name, Map<FactKey, FactValue> values) {
        SubjectId subject = java.util.Objects.requireNonNull(transaction()
                .execute(status -> context.getBean(SubjectRegistry.class)
                        .resolve(List.of(new SubjectIdentity(null, name, Map.of())))
                        .getFirst()));
        state(subject, values, SmallPack.RECORDED);
        return subject;
    }

    private void state(SubjectId subject, Map<FactKey, FactValue> values, Instant at) {
        state(subject, values, at, null);
    }

    private void state(SubjectId subject, Map<FactKey, FactValue> values, Instant at, @Nullable Long importId) {
        List<Statement> stated = values.entrySet().stream()
                .map(each -> SmallPack.stated(catalogue, subject, each.getKey(), each.getValue()))
                .map(each -> new Statement(subject, each.source(), each.period(), each.values(), at, "test", importId))
                .toList();
        transaction()
                .executeWithoutResult(
                        status -> context.getBean(StatementStore.class).append(stated));
    }

    @Test
    void before_the_first_evaluation_there_is_nothing() {
        assertThat(standings().evaluation()).isEmpty();
        assertThat(standings().counts()).isEmpty();
        assertThat(standings()
                        .list(new StandingFilter("small", null, Order.SUBJECT), null, 10)
                        .entries())
                .isEmpty();
    }

    @Test
    void each_subject_is_judged_counted_and_found_again() {
        SubjectId met = enter("甲", Map.of(STAFF, FactValue.of(5), REVENUE, FactValue.of(0), CERTIFICATE, VALID));
        SubjectId near = enter("乙", Map.of(STAFF, FactValue.of(505), REVENUE, FactValue.of(0), CERTIFICATE, VALID));
        SubjectId open = enter("丙", Map.of(STAFF, FactValue.of(150)));

        Evaluation evaluation = evaluations().evaluateAll();

        assertThat(standings().evaluation()).contains(evaluation);
        assertThat(evaluation.subjects()).isEqualTo(3);
        assertThat(standings().counts("small")).isEqualTo(new Counts(1, 1, 1, 1));
        assertThat(standings().highestRungs()).containsExactlyInAnyOrderEntriesOf(Map.of("small", 1L, "", 2L));
        Map<String, StoredStanding> ofNear = java.util.Objects.requireNonNull(standings()
                .of(
                        List.of(met, near, open),
                        context.getBean(Rulebook.class).current().all())
                .get(near));
        assertThat(ofNear.get("small")).isNotNull().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(State.NOT_MET);
            assertThat(standing.distance()).isEqualByComparingTo("0.01");
            assertThat(standing.near()).isTrue();
        });
        assertThat(standings().gaps("small", 10))
                .extracting(gap -> gap.fact() + " " + gap.subjects())
                .containsExactlyInAnyOrder("revenue@2025 1", "certificate.until 1");
        assertThat(standings().scores("small"))
                .extracting(band -> band.low() + ".." + band.high() + " " + band.state() + " " + band.subjects())
                .containsExactlyInAnyOrder("10..10 MET 1", "20..20 NOT_MET 1", "20..20 MISSING 1");
    }

    @Test
    void a_subject_of_whom_only_the_name_is_known_is_judged_too() {
        enter("甲", Map.of(STAFF, FactValue.of(5), REVENUE, FactValue.of(0), CERTIFICATE, VALID));
        SubjectId named = enter("乙", Map.of());

        assertThat(evaluations().evaluateAll().subjects())
                .isEqualTo(context.getBean(SubjectRegistry.class).count());
        assertThat(standings().counts("small")).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(standings()
                        .list(new StandingFilter("small", State.MISSING, Order.SUBJECT), null, 10)
                        .entries())
                .extracting(entry -> entry.standing().subject())
                .containsExactly(named);
    }

    @Test
    void after_an_import_is_undone_its_subjects_are_judged_with_what_is_left_one_by_one_or_all() {
        SubjectId subject = enter("甲", Map.of());
        state(
                subject,
                Map.of(STAFF, FactValue.of(505), REVENUE, FactValue.of(0), CERTIFICATE, VALID),
                SmallPack.RECORDED,
                7L);
        evaluations().evaluateAll();
        assertThat(standings().counts("small")).isEqualTo(new Counts(0, 1, 0, 1));

        transaction()
                .executeWithoutResult(
                        status -> context.getBean(StatementStore.class).supersede(7, CLOCK.instant(), "officer"));
        evaluations().evaluate(List.of(subject));
        assertThat(standings().counts("small")).isEqualTo(new Counts(0, 0, 1, 0));
        var oneByOne = all();
        evaluations().evaluateAll();

        assertThat(all()).isEqualTo(oneByOne);
    }

    @Test
    void a_list_is_paged_by_key_in_every_order_without_gap_or_repeat() {
        var random = new Random(5);
        int count = 60;
        for (int i = 0; i < count; i++) {
            enter(
                    "企业" + i,
                    Map.of(STAFF, FactValue.of(random.nextInt(50, 560)), REVENUE, FactValue.of(0), CERTIFICATE, VALID));
        }
        evaluations().evaluateAll();

        for (Order order : Order.values()) {
            for (State state : new @Nullable State[] {null, State.MET, State.NOT_MET}) {
                var filter = new StandingFilter("small", state, order);
                List<StandingPage.Entry> whole =
                        standings().list(filter, null, count).entries();
                List<StandingPage.Entry> paged = new ArrayList<>();
                String next = null;
                do {
                    StandingPage page = standings().list(filter, next, 7);
                    paged.addAll(page.entries());
                    next = page.next();
                } while (next != null);
                assertThat(paged).as("%s", filter).isEqualTo(whole);
            }
        }
        assertThat(standings()
                        .list(new StandingFilter("small", null, Order.SUBJECT), null, count)
                        .entries())
                .hasSize(count);
        assertThat(standings()
                        .list(new StandingFilter("small", null, Order.DISTANCE), null, count)
                        .entries())
                .isNotEmpty()
                .isSortedAccordingTo((one, two) -> distance(one).compareTo(distance(two)));
    }

    private static BigDecimal distance(StandingPage.Entry entry) {
        return java.util.Objects.requireNonNull(entry.standing().distance());
    }

    @Test
    void a_place_in_a_list_that_comes_from_elsewhere_is_refused() {
        enter("甲", Map.of(STAFF, FactValue.of(5)));
        evaluations().evaluateAll();

        assertThatThrownBy(() -> standings().list(new StandingFilter("small", null, Order.SUBJECT), "x", 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void judging_only_those_changed_gives_the_same_as_judging_everybody() {
        var random = new Random(11);
        var entered = new ArrayList<SubjectId>();
        for (int i = 0; i < 40; i++) {
            entered.add(enter("企业" + i, some(random)));
        }
        evaluations().evaluateAll();
        for (int round = 0; round < 5; round++) {
            List<SubjectId> changed = new ArrayList<>(List.of(enter("新" + round, some(random))));
            for (int i = 0; i < 6; i++) {
                SubjectId subject = entered.get(random.nextInt(entered.size()));
                state(subject, some(random), SmallPack.RECORDED.plusSeconds(round + 1));
                changed.add(subject);
            }
            evaluations().evaluate(changed.stream().distinct().toList());
        }
        var step = all();

        evaluations().evaluateAll();

        assertThat(all()).isEqualTo(step);
    }

    /** Everything the pages read. */
    private Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        all.put("counts", standings().counts());
        all.put(
                "rungs",
                standings().highestRungs().entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .sorted(Map.Entry.comparingByKey())
                        .toList());
        all.put("scores", standings().scores("small"));
        all.put("gaps", standings().gaps("small", 100));
        all.put("list", standings().list(new StandingFilter("small", null, Order.SUBJECT), null, 1000));
        all.put("subjects", standings().evaluation().orElseThrow().subjects());
        return all;
    }

    private static Map<FactKey, FactValue> some(Random random) {
        var values = new LinkedHashMap<FactKey, FactValue>();
        if (random.nextInt(4) > 0) {
            values.put(STAFF, FactValue.of(random.nextInt(1, 700)));
        }
        if (random.nextInt(4) > 0) {
            values.put(REVENUE, FactValue.of(random.nextInt(1, 30_000_000)));
        }
        if (random.nextInt(4) > 0) {
            values.put(CERTIFICATE, random.nextBoolean() ? VALID : FactValue.none());
        }
        values.putIfAbsent(STAFF, FactValue.of(1));
        return values;
    }

    @Test
    void readers_always_see_one_complete_evaluation() throws Exception {
        int count = 30;
        IntStream.range(0, count).forEach(i -> enter("企业" + i, Map.of(STAFF, FactValue.of(5))));
        evaluations().evaluateAll();
        var done = new AtomicBoolean();
        var seen = new ArrayList<Integer>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                seen.add(standings()
                        .list(new StandingFilter("small", null, Order.SUBJECT), null, 100)
                        .entries()
                        .size());
            }
        });

        for (int i = 0; i < 6; i++) {
            evaluations().evaluateAll();
        }
        done.set(true);
        reader.join();

        assertThat(seen).isNotEmpty().containsOnly(count);
    }

    @Test
    void an_evaluation_that_was_cut_off_leaves_nothing_behind() {
        enter("甲", Map.of(STAFF, FactValue.of(5)));
        StandingTable table = context.getBean(StandingTable.class);
        long cutOff = table.begin(CLOCK.now(), CLOCK.instant());

        evaluations().evaluateAll();
        evaluations().evaluateAll();
        evaluations().evaluateAll();

        assertThat(database.jdbc()
                        .sql("select to_regclass(?) is null")
                        .param("standing_" + cutOff)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(database.jdbc()
                        .sql("select count(*) from evaluation")
                        .query(Long.class)
                        .single())
                .as("the current one and the one before it")
                .isEqualTo(2);
    }
}
