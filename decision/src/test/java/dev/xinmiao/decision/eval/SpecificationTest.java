package dev.xinmiao.decision.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.value.FeelText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What chapter 10 of the specification demands, feature by feature: tables of expressions and their values. */
class SpecificationTest {
    @TestFactory
    Stream<DynamicTest> built_in_functions() throws IOException {
        return table("built-ins.txt");
    }

    @TestFactory
    Stream<DynamicTest> expressions() throws IOException {
        return table("expressions.txt");
    }

    @TestFactory
    Stream<DynamicTest> regular_expressions() throws IOException {
        return table("regular-expressions.txt");
    }

    private static Stream<DynamicTest> table(String resource) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(Models.path("eval/" + resource))) {
            int bar = line.lastIndexOf(" |= ");
            if (bar > 0) {
                String expression = line.substring(0, bar);
                String value = line.substring(bar + 4);
                tests.add(DynamicTest.dynamicTest(line, () -> check(expression, value)));
            }
        }
        return tests.stream();
    }

    private static void check(String expression, String value) {
        Feel feel = new Feel();
        String actual;
        try {
            actual = FeelText.literal(feel.evaluate(expression));
        } catch (FeelSyntaxException e) {
            feel.problems.add(e.problem());
            actual = "null";
        }
        assertThat(actual).isEqualTo(value.equals("ERR") ? "null" : value);
        if (value.equals("ERR")) {
            assertThat(feel.problems)
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.location().line()).isPositive());
        }
    }
}
