package dev.xinmiao.decision.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorsTest {
    private static final Location CELL = new Location("积分.dmn", "decision 综合得分 / rule 3 / input 2", 40, 15);
    private static final Scope SCOPE = new Scope(
            null,
            List.of("职工总数", "R&D-to-sales", "research staff"),
            List.of(Simple.NUMBER, Simple.NUMBER, Simple.NUMBER));

    private static Problem problem(String text) {
        return catchThrowableOfType(FeelSyntaxException.class, () -> FeelParser.expression(text, SCOPE, CELL))
                .problem();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1 +              | 18 | The text ends where a value was expected.           |",
                "(1 + 2           | 21 | The text ends where ')' to close the parenthesis was expected. |",
                "[1, 2            | 20 | The text ends where ']' to close the list was expected. |",
                "if 1 > 2 then 3  | 30 | The text ends where 'else' after the first branch of 'if' was expected. |",
                "1 2              | 17 | '2' stands where an operator or the end of the expression was expected. |",
                "1 # 2            | 17 | '#' stands where an operator or the end of the expression was expected. |",
                "\"abc            | 15 | The text that begins here has no closing quote. | Add a \" at its end.",
                "/* abc           | 15 | The comment that begins here never ends. | Close it with */.",
                "5万              | 15 | A number is followed by letters: '5万'. | Write numbers in digits, without units; put text in double quotes.",
                "职工总数 ≥ 10     | 20 | The character '≥' is not FEEL; an operator or the end of the expression was expected. | Write >= instead of '≥': outside quoted text, FEEL takes the ASCII characters only.",
                "（1 + 2）         | 15 | The character '（' is not FEEL; a value was expected. | Write ( instead of '（': outside quoted text, FEEL takes the ASCII characters only.",
                "“甲”             | 15 | The character '“' is not FEEL; a value was expected. | Write \" instead of '“': outside quoted text, FEEL takes the ASCII characters only.",
                "职工总和          | 15 | Nothing here is called '职工总和'. | Did you mean '职工总数'?",
                "reserch staff    | 15 | Nothing here is called 'reserch staff'. | Did you mean 'research staff'?",
                "VIP              | 15 | Nothing here is called 'VIP'. | If it is a text value, put it in double quotes: \"VIP\".",
                "list contain([1], 1) | 15 | There is no function 'list contain'. | Did you mean 'list contains'?",
                "@\"2026-13-01\"  | 15 | '2026-13-01' is not a date, time or duration. | Examples: @\"2026-03-05\", @\"08:30:00\", @\"2026-03-05T08:30:00\", @\"P1Y2M\", @\"P3DT4H\".",
                "1 instance of nmber | 29 | There is no type 'nmber'. | Did you mean 'number'?",
                "{a: 1, a: 2}     | 22 | The context has two entries 'a'. | Rename one of them.",
                "max(a: 1, 2)     | 25 | Some of the arguments have names and some have not. | Name all or none.",
            })
    void an_error_says_where_what_and_how_to_mend_it(String text, int column, String message, String hint) {
        Problem problem = problem(text);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.hint()).isEqualTo(hint == null ? "" : hint);
        assertThat(problem.location()).isEqualTo(new Location(CELL.file(), CELL.element(), 40, column));
    }

    @Test
    void the_line_is_that_of_the_model_file() {
        assertThat(problem("1 +\n2 +\n  * 3").location()).isEqualTo(new Location(CELL.file(), CELL.element(), 42, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "-", "not(", "{a: ", "if true then 1 else ", "1 in (", "function(x) ", "[1]["})
    void nesting_without_end_is_refused_before_the_stack_is_exhausted(String opening) {
        assertThatThrownBy(() -> FeelParser.expression(opening.repeat(20_000) + "1", SCOPE, CELL))
                .isInstanceOf(FeelSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "*1", "**1", "[1]", ".a", "=1"})
    void a_chain_without_end_is_refused_too(String link) {
        assertThatThrownBy(() -> FeelParser.expression("1" + link.repeat(20_000), SCOPE, CELL))
                .isInstanceOf(FeelSyntaxException.class)
                .hasMessageContaining("More than 400");
    }

    @Property(tries = 3000)
    void whatever_is_typed_is_read_or_refused_but_never_crashes(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({
                        '1', 'a', ' ', '(', ')', '[', ']', '{', '}', '"', '.', ',', ':', '-', '?', '<', '=', '>', '*',
                        '/', '@', '\\', '中', '（', 'i', 'n', 'o', 't'
                    })
                    @CharRange(from = '0', to = '2')
                    String text) {
        assertThatCode(() -> {
                    try {
                        FeelParser.expression(text, SCOPE, CELL, name -> null, problem -> {});
                        FeelParser.unaryTests(text, SCOPE, CELL, name -> null, problem -> {});
                    } catch (FeelSyntaxException expected) {
                        assertThat(expected.problem().message()).isNotBlank();
                    }
                })
                .doesNotThrowAnyException();
    }
}
