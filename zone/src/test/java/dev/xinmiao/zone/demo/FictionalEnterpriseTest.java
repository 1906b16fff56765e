package dev.xinmiao.zone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.pack.Pack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FictionalEnterpriseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    private static final DemoProfile PROFILE = DemoProfile.of(PACK);
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);

    private static FictionalEnterprise enterprise(int number) {
        return new FictionalEnterprise(PROFILE, 1, number, TODAY);
    }

    private static List<Statement> statements(int number) {
        return enterprise(number).statements(new SubjectId(number), Instant.EPOCH, "demo");
    }

    private static Stream<Statement> statementsOfMany() {
        return IntStream.range(0, 500).boxed().flatMap(number -> statements(number).stream());
    }

    @Test
    void theSameSeedAndNumberGiveTheSameEnterprise() {
        assertThat(statements(42)).isEqualTo(statements(42)).isNotEqualTo(statements(43));
    }

    @Test
    void noTwoOfTwoHundredAndTwentyThousandShareANameOrACode() {
        DemoNames names = new DemoNames(PROFILE);
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 220_000; number++) {
            assertThat(seen.add(names.code(number).value())).isTrue();
            assertThat(seen.add(names.name(number, "软件", new Draws(1, number)).replaceAll("(科技|技术|股份)?有限公司", "")))
                    .as("name of number %d", number)
                    .isTrue();
        }
    }

    @Test
    void everyNameSaysThatItIsADemonstration() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(number -> enterprise(number).identity().name()))
                .allSatisfy(name -> assertThat(name).endsWith("（演示）"));
    }

    @Test
    void everyStatedValueIsOneThatTheDictionaryAllows() {
        assertThat(statementsOfMany()).isNotEmpty().allSatisfy(statement -> {
            assertThat(DICTIONARY.source(statement.source())).isPresent();
            statement.values().forEach((key, value) -> {
                FactDefinition fact = DICTIONARY.get(key);
                assertThat(fact.yearly()).as("%s", key).isEqualTo(statement.period() instanceof Period.Year);
                assertThat(allows(fact, value)).as("%s = %s", key, value).isTrue();
            });
        });
    }

    private static boolean allows(FactDefinition fact, FactValue value) {
        return switch (value) {
            case FactValue.Amount amount ->
                fact.type().isNumeric() && within(fact, amount.number()) && fitsUnit(fact, amount.number());
            case FactValue.Words words ->
                switch (fact.type()) {
                    case TEXT -> true;
                    case CODE -> fact.values().contains(words.text());
                    default -> false;
                };
            case FactValue.Truth ignored -> fact.type() == dev.xinmiao.zone.fact.FactType.BOOLEAN;
            case FactValue.Day ignored -> fact.type() == dev.xinmiao.zone.fact.FactType.DATE;
            case FactValue.None ignored -> fact.mayBeNone();
        };
    }

    private static boolean within(FactDefinition fact, BigDecimal number) {
        BigDecimal min = fact.min();
        BigDecimal max = fact.max();
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    private static boolean fitsUnit(FactDefinition fact, BigDecimal number) {
        return switch (fact.type()) {
            case COUNT -> number.stripTrailingZeros().scale() <= 0;
            case MONEY -> number.stripTrailingZeros().scale() <= 2;
            default -> true;
        };
    }

    @Test
    void anEnterpriseSpeaksOfNoYearBeforeItsRegistration() {
        assertThat(IntStream.range(0, 300).boxed()).allSatisfy(number -> {
            List<Statement> all = statements(number);
            LocalDate registered =
                    ((FactValue.Day) all.getFirst().values().values().iterator().next()).date();
            assertThat(all).allSatisfy(statement -> {
                if (statement.period() instanceof Period.Year year) {
                    assertThat(year.year()).isBetween(registered.getYear(), TODAY.getYear() - 1);
                }
            });
        });
    }
}
