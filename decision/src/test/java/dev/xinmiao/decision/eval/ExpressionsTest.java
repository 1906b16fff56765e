package dev.xinmiao.decision.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1 + 2 * 3                               | 7",
                "(1 + 2) * 3                             | 9",
                "3 ** 4 ** 5                             | 3486784401",
                "-3 ** 2                                 | 9",
                "2 ** 0.5                                | 1.414213562373095048801688724209698",
                "10 ** -2                                | 0.01",
                "1 / 3                                   | 0.3333333333333333333333333333333333",
                "1 / 0                                   | null",
                "0.1 + 0.2 = 0.3                         | true",
                "`a` + `b`                               | `ab`",
                "1 + `a`                                 | null",
                "1 < 2 and 2 < 3                         | true",
                "true and null                           | null",
                "false and null                          | false",
                "true or null                            | true",
                "if 1 > 2 then `x` else `y`              | `y`",
                "5 between 1 and 10                      | true",
                "5 in [1..5)                             | false",
                "5 in (1, 3, 5)                          | true",
                "5 in (> 7, < 6)                         | true",
                "5 in ]4..6[                             | true",
                "[1..5[ = [1..5)                         | true",
                "[1, 2, 3][2]                            | 2",
                "[1, 2, 3][-1]                           | 3",
                "[1, 2, 3][item > 1]                     | [2, 3]",
                "[{a: 1}, {a: 2}][a = 2].a               | [2]",
                "{a: 1, b: a + 1}.b                      | 2",
                "for x in [1, 2], y in [10, 20] return x + y | [11, 21, 12, 22]",
                "for i in 1..3 return i * i              | [1, 4, 9]",
                "some x in [1, 2, 3] satisfies x > 2     | true",
                "every x in [1, 2, 3] satisfies x > 2    | false",
                "(function(a, b) a * b)(6, 7)            | 42",
                "(function(a, b) a * b)(b: 6, a: 7)      | 42",
                "1 instance of number                    | true",
                "[1] instance of list<number>            | true",
                "`a` instance of number                  | false",
                "@`2026-01-01` + @`P1M`                  | 2026-02-01",
                "@`2026-03-01` - @`2026-02-01`           | P28D",
                "date(`2026-11-23`).weekday              | 1",
                "substring(`中华人民共和国`, 3, 2)          | `人民`",
                "min(3, 1, 2)                            | 1",
                "sum([1, 2, 3])                          | 6",
                "string join([`a`, `b`], `-`)            | `a-b`",
                "sort([3, 1, 2], function(x, y) x < y)   | [1, 2, 3]",
                "count([1, 2]) /* two */ + 1 // three    | 3",
            })
    void evaluates(String expression, String expected) {
        assertThat(Feel.text(expression.replace('`', '"'))).isEqualTo(expected.replace('`', '"'));
    }

    @Test
    void names_may_hold_spaces_operators_and_chinese() {
        Feel feel = new Feel()
                .with("S&T staff/total", BigDecimal.TWO)
                .with("R&D-to-sales", BigDecimal.TEN)
                .with("R&D", BigDecimal.ONE)
                .with("职工总数(人)", BigDecimal.valueOf(480))
                .with("职工", BigDecimal.ZERO);
        assertThat(feel.evaluate("S&T  staff/total*R&D-to-sales + R&D")).isEqualTo(BigDecimal.valueOf(21));
        assertThat(feel.evaluate("职工总数(人) + 职工")).isEqualTo(BigDecimal.valueOf(480));
    }

    @ParameterizedTest(name = "{1} passes {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-                | 5 | true",
                ">= 5             | 5 | true",
                "< 5              | 5 | false",
                "[1..5]           | 5 | true",
                "(1..5)           | 5 | false",
                "1, 2, 5          | 5 | true",
                "not(1, 2, 5)     | 5 | false",
                "not(> 7)         | 5 | true",
                "? > 3 and ? < 6  | 5 | true",
                "limit            | 5 | true",
                "[4, 5]           | 5 | true",
                "null             | 5 | false",
            })
    void a_unary_test_holds_or_not(String test, BigDecimal value, boolean expected) {
        assertThat(new Feel().with("limit", BigDecimal.valueOf(5)).test(test, value))
                .isEqualTo(expected);
    }

    @Test
    void the_iteration_sees_its_partial_results() {
        assertThat(Feel.text("for i in 0..4 return if i = 0 then 1 else i * partial[-1]"))
                .isEqualTo("[1, 1, 2, 6, 24]");
        assertThat(Feel.eval("for i in [] return i")).isEqualTo(List.of());
    }
}
