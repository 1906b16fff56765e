package dev.xinmiao.zone.benefit.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.InputBinding;
import dev.xinmiao.zone.programme.Standing.Truth;
import dev.xinmiao.zone.programme.ZoneInputs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One enterprise in rows and the whole zone in columns: the same answer, whatever is known. */
class MatchTest {
    private static final int SUBJECTS = 3000;
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final Clauses CLAUSES = Clauses.load(PACK, DICTIONARY);
    private static final AsOf DAY = new AsOf(LocalDate.parse("2026-06-30"), Instant.parse("2026-06-30T12:00:00Z"));
    /** Sums, shares and counts on either side of the thresholds that clauses use. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "0.01",
            "1",
            "2",
            "3",
            "4",
            "5",
            "35",
            "40",
            "99",
            "100",
            "400",
            "499.9",
            "500",
            "983.2",
            "4999",
            "5000",
            "20000",
            "29999999.99",
            "30000000",
            "33.33",
            "1000000",
            "4800000",
            "5000000",
            "9000000",
            "60000000",
            "480000000",
            "500000000",
            "1000000000");

    @TestFactory
    Stream<DynamicTest> columnsAndRowsAgreeWhereEverythingIsKnown() {
        return CLAUSES.all().stream()
                .map(clause -> DynamicTest.dynamicTest(clause.id(), () -> agree(clause, 0, new Random(17))));
    }

    @TestFactory
    Stream<DynamicTest> columnsClaimNoMoreThanRowsWhereSomethingIsMissing() {
        return CLAUSES.all().stream()
                .map(clause -> DynamicTest.dynamicTest(clause.id(), () -> agree(clause, 0.2, new Random(18))));
    }

    private static void agree(Clause clause, double missing, Random random) {
        SortedMap<SubjectId, FactBook> zone = new TreeMap<>();
        for (int subject = 1; subject <= SUBJECTS; subject++) {
            zone.put(new SubjectId(subject), book(clause, subject, missing, random));
        }
        ClauseColumn column = new ClauseMatcher(inputs(clause, zone), 2).match(clause);
        Map<Fit, Integer> met = new HashMap<>();
        for (int row = 0; row < SUBJECTS; row++) {
            FactBook facts = Objects.requireNonNull(zone.get(column.subject(row)));
            ClauseFit single = new EnterpriseMatch(CLAUSES.rules(), facts, DAY.knownAt())
                    .match(clause)
                    .orElse(null);
            Fit expected = single == null ? Fit.NOT : single.fit();
            met.merge(expected, 1, Integer::sum);
            if (missing > 0 && column.fit(row) == Fit.MISSING && expected != Fit.MISSING) {
                continue; // Columns may leave open what rows can tell, never the other way.
            }
            assertThat(column.fit(row)).as("%s of %s", clause.id(), facts).isEqualTo(expected);
            AmountRange amount = single == null ? AmountRange.NONE : single.amount();
            assertThat(column.low()[row]).isLessThanOrEqualTo(amount.low());
            assertThat(column.high()[row]).isGreaterThanOrEqualTo(amount.high());
            if (missing == 0) {
                assertThat(column.amount(row)).isEqualTo(amount);
            }
        }
        boolean over = clause.programme().on(DAY.day()).isEmpty();
        assertThat(met)
                .as("answers of %s", clause.id())
                .containsKeys(over ? new Fit[] {Fit.NOT} : new Fit[] {Fit.ELIGIBLE, Fit.NOT})
                .satisfies(each -> assertThat(over && each.size() > 1).isFalse());
    }

    private static ZoneInputs inputs(Clause clause, SortedMap<SubjectId, FactBook> zone) {
        ZoneInputs.Wanted wanted = ZoneInputs.Wanted.by(clause.programme().editions());
        return new ZoneInputs(FactColumns.of(
                zone,
                DICTIONARY,
                wanted.keys(),
                wanted.offsets().stream()
                        .map(offset -> DAY.day().getYear() + offset)
                        .collect(Collectors.toSet()),
                DAY));
    }

    /** Mostly facts that speak for the clause, so that a wrong one decides. */
    private static FactBook book(Clause clause, long subject, double missing, Random random) {
        List<Statement> stated = new ArrayList<>();
        for (Edition edition : clause.programme().editions()) {
            for (InputBinding binding : edition.inputs()) {
                switch (binding) {
                    case InputBinding.FactOfYear fact ->
                        state(
                                stated,
                                subject,
                                fact.key(),
                                Period.year(DAY.day().getYear() + fact.offset()),
                                missing,
                                random);
                    case InputBinding.LastingFact fact ->
                        state(stated, subject, fact.key(), Period.since(LocalDate.of(2020, 1, 1)), missing, random);
                    default -> {}
                }
            }
        }
        return FactBook.from(stated, DICTIONARY, DAY);
    }

    private static void state(
            List<Statement> stated, long subject, FactKey key, Period period, double missing, Random random) {
        FactDefinition fact = DICTIONARY.get(key);
        if (random.nextDouble() < missing) {
            return;
        }
        stated.add(new Statement(
                new SubjectId(subject),
                fact.usualSource(),
                period,
                Map.of(key, value(fact, random)),
                Instant.parse("2026-01-10T00:00:00Z"),
                "test",
                null));
    }

    private static FactValue value(FactDefinition fact, Random random) {
        if (fact.mayBeNone() && random.nextInt(4) == 0) {
            return FactValue.none();
        }
        return switch (fact.type()) {
            case BOOLEAN -> FactValue.of(fact.key().name().startsWith("listed.") == (random.nextInt(12) == 0));
            case DATE -> FactValue.of(DAY.day().minusDays(random.nextInt(1400) - 300));
            case CODE ->
                FactValue.of(fact.values().get(random.nextInt(fact.values().size())));
            case TEXT -> FactValue.of("GR2023" + random.nextInt(1000));
            case COUNT -> FactValue.of(random.nextInt(60));
            case NUMBER, PERCENT, MONEY ->
                FactValue.of(within(fact, new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())))));
        };
    }

    private static BigDecimal within(FactDefinition fact, BigDecimal number) {
        return fact.max() != null && number.compareTo(fact.max()) > 0 ? fact.max() : number;
    }

    @Test
    void aNearMissIsOneConditionThatFailsByLittle() {
        Truth t = Truth.TRUE;
        Truth f = Truth.FALSE;
        Truth o = Truth.OPEN;

        assertThat(Fit.of(f, new Truth[] {t, f}, new boolean[] {false, true})).isEqualTo(Fit.NEAR);
        assertThat(Fit.of(f, new Truth[] {t, f}, new boolean[] {true, false})).isEqualTo(Fit.NOT);
        assertThat(Fit.of(f, new Truth[] {f, f}, new boolean[] {true, true})).isEqualTo(Fit.NOT);
        assertThat(Fit.of(o, new Truth[] {t, o}, new boolean[] {true, true})).isEqualTo(Fit.MISSING);
    }
}
