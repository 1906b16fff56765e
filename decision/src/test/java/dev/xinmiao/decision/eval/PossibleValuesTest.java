package dev.xinmiao.decision.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possibles;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How tight the answers are when inputs are missing. Inputs 0 to 7, in the order declared. */
class PossibleValuesTest {
    private static final Location HERE = new Location("test.dmn", "type", 1, 1);

    private static FeelType type(Simple base, String allowed) {
        return new Restricted("t", base, FeelParser.unaryTests(allowed, Scope.EMPTY, HERE));
    }

    private static Feel missing() {
        Feel feel = new Feel();
        FeelType[] types = {
            type(Simple.NUMBER, "[0..8]"),
            type(Simple.NUMBER, "> 0"),
            Simple.NUMBER,
            type(Simple.STRING, "\"A\", \"B\""),
            Simple.STRING,
            Simple.BOOLEAN,
            Simple.DATE,
            type(Simple.NUMBER, "(0..10)")
        };
        String[] names = {"expert", "sales", "x", "grade", "name", "flag", "day", "open"};
        for (int i = 0; i < names.length; i++) {
            feel.with(names[i], types[i], Possibles.ofType(types[i], i));
        }
        return feel;
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "expert                              | [0..8]",
                "max(min(expert, 8), 7)              | [7..8]",
                "min(expert, 20)                     | [0..8]",
                "expert + 25                         | [25..33]",
                "25 - expert                         | [17..25]",
                "-expert                             | [-8..0]",
                "expert * expert                     | [0..64]",
                "(expert - 4) ** 2                   | [0..16]",
                "abs(expert - 4)                     | [0..4]",
                "expert / 4                          | [0..2]",
                "5 / sales                           | (0..)",
                "expert / sales                      | [0..)",
                "5 / expert                          | any number or null",
                "open + 1                            | [1..11]",
                "open * 2                            | (0..20]",
                "floor(open)                         | [0..9]",
                "ceiling(open)                       | [1..10]",
                "round half up(expert / 3, 1)        | [0..2.7]",
                "sum([expert, 10, open])             | [10..28]",
                "mean([expert, 8])                   | [4..8]",
                "count([expert, x])                  | 2",
                "count(append([1], x))               | 2",
                "expert > 8                          | false",
                "expert >= 0                         | true",
                "expert > 5                          | true or false",
                "expert between 0 and 8              | true",
                "expert in [0..8]                    | true",
                "expert in (9, 10)                   | false",
                "x = null                            | false",
                "x != null                           | true",
                "5 / expert = null                   | true or false",
                "sales = \"A\"                       | null",
                "expert > 5 and false                | false",
                "expert > 5 or true                  | true",
                "flag and not(flag)                  | true or false",
                "if flag then 1 else 1               | 1",
                "if flag then 1 else 3               | 1 or 3",
                "if expert > 5 then expert else 10   | [0..10]",
                "if expert > 9 then 1 else 2         | 2",
                "grade                               | \"A\" or \"B\"",
                "grade + \"1\"                       | \"A1\" or \"B1\"",
                "grade in (\"A\", \"B\", \"C\")      | true",
                "grade = \"C\"                       | false",
                "lower case(grade)                   | \"a\" or \"b\"",
                "string length(grade)                | 1",
                "name                                | any string",
                "name = null                         | false",
                "day < @\"2026-01-01\"               | true or false",
                "some s in [expert, 3] satisfies s > 8      | false",
                "every s in [expert, 9] satisfies s >= 0    | true",
                "list contains([1, expert], 1)       | true",
                "list contains([expert], 9)          | false",
                "[expert, 2][2]                      | 2",
                "{a: expert, b: a + 1}.b             | [1..9]",
                "(function(n) n * 2)(expert)         | [0..16]",
                "for n in [1, expert] return n + 1   | [2, [1..9]]",
                "expert instance of number           | true",
            })
    void is_as_tight_as(String expression, String expected) {
        assertThat(FeelText.literal(missing().evaluate(expression))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} depends on {1}")
    @CsvSource({
        "expert + x, '{0, 2}'",
        "expert > 5 and sales > 3, '{0, 1}'",
        "expert >= 0 and sales > 3, '{1}'",
        "expert > 8 and sales > 3, '{}'",
        "if flag then expert else 9, '{0, 5}'",
        "if expert >= 0 then x else sales, '{2}'",
    })
    void only_inputs_that_matter_are_named_as_causes(String expression, String causes) {
        BitSet named = Possibles.causesOf(missing().evaluate(expression));
        assertThat(named).hasToString(causes);
    }

    @Test
    void an_open_bound_closes_where_rounding_may_reach_it() {
        // 0 < open, yet open + 1 rounds to 1 when open is 1e-34 or less
        Object possible = missing().evaluate("open + 1");
        Object exact =
                new Feel().with("open", new java.math.BigDecimal("1e-40")).evaluate("open + 1");
        assertThat(Possibles.admits(possible, exact)).isTrue();
    }
}
