package dev.xinmiao.decision.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of the standard's tables of built-in functions. Where they hold quotes, ` stands for ". */
class BuiltInFunctionsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // conversion
                "number(`1 000,5`, ` `, `,`)                     | 1000.5",
                "number(`abc`)                                   | null",
                "string(1.50)                                    | `1.5`",
                "string(null)                                    | null",
                "string([1, `a`, null])                          | `[1, \\`a\\`, null]`",
                "date(2026, 2, 30)                               | null",
                "date(`2026-02-28`)                              | 2026-02-28",
                "time(`08:30:00@Asia/Shanghai`)                  | 08:30:00@Asia/Shanghai",
                "time(8, 30, 0, duration(`PT8H`))                | 08:30:00+08:00",
                "date and time(date(`2026-01-02`), time(`03:04:05`)) | 2026-01-02T03:04:05",
                "date and time(`2026-11-23T08:00:00+08:00`) = date and time(`2026-11-23T00:00:00Z`) | true",
                "duration(`P1DT36H`)                             | P2DT12H",
                "duration(`P14M`)                                | P1Y2M",
                "years and months duration(date(`2024-12-24`), date(`2026-03-01`)) | P1Y2M",
                // strings
                "substring(`foobar`, -2, 1)                      | `a`",
                "substring(`foobar`, 0)                          | null",
                "string length(`高新区🐎`)                         | 4",
                "upper case(`aBc4`)                              | `ABC4`",
                "substring after(`foobar`, `ob`)                 | `ar`",
                "replace(`abcab`, `(a)(b)`, `<$2$1>`)             | `<ba>c<ba>`",
                "matches(`foobar`, `^Fo*b`, `i`)                 | true",
                "matches(`foobar`, `[`)                          | null",
                "split(`a;b;;`, `;`)                             | [`a`, `b`, ``, ``]",
                "string join([`a`, null, `c`], `, `)             | `a, c`",
                "string join([`a`, `b`], `, `, `<`, `>`)         | `<a, b>`",
                // lists
                "list contains([1, null], null)                  | true",
                "sublist([4, 5, 6], -2)                          | [5, 6]",
                "insert before([1, 3], 1, 2)                     | [2, 1, 3]",
                "remove([1, 2, 3], 2)                            | [1, 3]",
                "list replace([2, 4, 7, 8], function(item, new) item < new, 5) | [5, 5, 7, 8]",
                "reverse([1, 2, 3])                              | [3, 2, 1]",
                "index of([1, 2, 3, 2], 2)                       | [2, 4]",
                "union([1, 2], [2, 3])                           | [1, 2, 3]",
                "flatten([[1, 2], [[3]], 4])                     | [1, 2, 3, 4]",
                "sort(list: [3, 1, 4], precedes: function(x, y) x > y) | [4, 3, 1]",
                "product([2, 3, 4])                              | 24",
                "median(8, 2, 5, 3, 4)                           | 4",
                "stddev(2, 4, 7, 5)                              | 2.081665999466132735282297706979931",
                "mode([6, 3, 9, 6, 6, 3, 3])                     | [3, 6]",
                "mean([1, 2, 3])                                 | 2",
                "sum([])                                         | null",
                "min(`b`, `a`)                                   | `a`",
                "max([@`2026-01-01`, @`2025-01-01`])             | 2026-01-01",
                "min([1, null])                                  | null",
                "sum([@`P1D`, @`PT12H`])                         | P1DT12H",
                "all([true, null])                               | null",
                "any([false, null, true])                        | true",
                // numbers
                "decimal(1/3, 2)                                 | 0.33",
                "decimal(2.5, 0)                                 | 2",
                "floor(-1.56, 1)                                 | -1.6",
                "ceiling(1.5)                                    | 2",
                "round half up(-2.5, 0)                          | -3",
                "round half down(2.5, 0)                         | 2",
                "modulo(-12, 5)                                  | 3",
                "sqrt(2)                                         | 1.414213562373095048801688724209698",
                "log(10)                                         | 2.302585092994045684017991454684364",
                "exp(1)                                          | 2.718281828459045235360287471352662",
                "27 ** (1/3) < 3.0000000000000000000000000000001 | true",
                "odd(5) and even(-2)                             | true",
                "abs(@`-P1Y`)                                    | P1Y",
                // the calendar
                "day of year(@`2026-12-31`)                      | 365",
                "day of week(@`2026-11-23`)                      | `Monday`",
                "month of year(@`2026-11-23`)                    | `November`",
                "week of year(@`2021-01-01`)                     | 53",
                "today()                                         | 2026-11-23",
                "now()                                           | 2026-11-23T10:30:00@Asia/Shanghai",
                "@`2026-01-31` + @`P1M`                          | 2026-02-28",
                "@`2026-11-23T10:00:00` - @`PT12H`               | 2026-11-22T22:00:00",
                "@`23:30:00` + @`PT1H`                           | 00:30:00",
                "@`P1Y` / 2                                      | P6M",
                "@`P2D` / @`PT12H`                               | 4",
                // ranges
                "before([1..5), [5..8])                          | true",
                "before([1..5], [5..8])                          | false",
                "after(7, (> 5))                                 | false",
                "after(7, (< 5))                                 | true",
                "before((< 5), 7)                                | true",
                "meets([1..5], [5..8])                           | true",
                "overlaps([1..5], (5..8])                        | false",
                "overlaps before([1..5), (1..5])                 | true",
                "overlaps before([1..5), [1..5])                 | false",
                "overlaps after((1..5], [1..5))                  | true",
                "finishes([5..10], [1..10])                      | true",
                "includes([1..10], 10)                           | true",
                "includes([1..10], [2..3])                       | true",
                "started by([1..10], [1..3])                     | true",
                "during(5, (5..8))                               | false",
                "starts([1..5], [1..10])                         | true",
                "coincides([1..5], [1..5))                       | false",
                "range(`[1..3)`)                                 | [1..3)",
                // contexts
                "get value({a: {b: 1}}, [`a`, `b`])              | 1",
                "get entries({a: 1})                             | [{key: `a`, value: 1}]",
                "context([{key: `a`, value: 1}])                 | {a: 1}",
                "context put({a: 1}, `b`, 2)                     | {a: 1, b: 2}",
                "context put({a: {b: 1}}, [`a`, `c`], 2)         | {a: {b: 1, c: 2}}",
                "context merge([{a: 1, b: 1}, {a: 2}])           | {a: 2, b: 1}",
            })
    void gives(String call, String expected) {
        assertThat(Feel.text(call.replace('`', '"'))).isEqualTo(expected.replace('`', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1 + substring(\"a\", \"b\") | 5 | The function 'substring' wants number as 'start position', not \"b\" (string).",
                "round up(1)                 | 1 | The function 'round up' cannot be called with 1 arguments.",
                "abs(number: 1)              | 1 | The function 'abs' has no parameters called number.",
                "1 / 0                       | 1 | 1 is divided by zero.",
                "sqrt(-1)                    | 1 | A negative number, -1, has no square root.",
                "{a: 1}.b                    | 1 | The context has no entry 'b'.",
                "1 + \"a\"                   | 1 | 1 and \"a\" cannot be added.",
                "[1, 2][5]                   | 1 | The position 5 lies outside the list of 2.",
                "1 < \"a\"                   | 1 | 1 and \"a\" cannot be compared by '<'.",
            })
    void an_error_gives_null_and_says_where_and_why(String text, int column, String message) {
        Feel feel = new Feel();
        assertThat(feel.evaluate(text)).isNull();
        Problem problem = feel.problems.getFirst();
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.location().column()).isEqualTo(column);
    }

    @Test
    void a_function_that_calls_itself_forever_ends_in_an_error_on_a_small_stack() throws InterruptedException {
        Feel feel = new Feel();
        @Nullable Object[] result = {"nothing yet"};
        Thread small = new Thread(
                null,
                () -> result[0] =
                        feel.evaluate("(function(f) f(f))(function(f) sort([2, 1], function(a, b) f(f) < 1))"),
                "small",
                1024 * 1024);
        small.start();
        small.join();
        assertThat(result[0]).isNull();
        assertThat(feel.problems.getFirst().message()).contains("calling itself forever");
    }

    @Test
    void recursion_a_hundred_deep_is_fine() {
        assertThat(Feel.text("(function(f, n) f(f, n))(function(f, n) if n = 0 then 0 else 1 + f(f, n - 1), 100)"))
                .isEqualTo("100");
    }
}
