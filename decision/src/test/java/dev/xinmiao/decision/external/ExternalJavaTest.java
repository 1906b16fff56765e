package dev.xinmiao.decision.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.value.FeelText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalJavaTest {
    private static final Settings ALLOWED = Settings.DEFAULT.withExternalJava(true);

    /** A call of a method of {@link Callable} or of the class given before {@code #}. */
    private static Evaluator calling(String method, String arguments, Settings settings) {
        int hash = method.indexOf('#');
        String owner = hash < 0 ? Callable.class.getName() : method.substring(0, hash);
        long count = arguments.isEmpty()
                ? 0
                : arguments.chars().filter(c -> c == ';').count() + 1;
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < count; i++) {
            numbered.append(i == 0 ? "p" : ", p").append(i);
        }
        String text = "(function(%s) external {java: {class: \"%s\", method signature: \"%s\"}})(%s)"
                .formatted(numbered, owner, method.substring(hash + 1), arguments.replace(';', ','));
        return Models.literal(text, Map.of()).evaluator(settings);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "java.lang.Math#max(double, double)          | 123; 456            | 456",
                "java.lang.Math#max(int,int)                 | 123; [456]          | 456",
                "java.lang.Math#cos(double)                  | 0                   | 1",
                "java.lang.String#valueOf(char)              | \"a\"               | \"a\"",
                "java.lang.String#format(java.lang.String, [Ljava.lang.Object;) | \"%s-%s\"; \"a\"; 2 | \"a-2\"",
                "java.lang.String#format(String, Object...)  | \"%s-%s\"; [\"a\", 2] | \"a-2\"",
                "java.lang.String#format(String, Object[])   | \"x\"               | \"x\"",
                "sum(int[])                                  | [1, 2, 3]           | 6",
                "sum(int...)                                 | 1; 2; 3             | 6",
                "sum([I)                                     |                     | 0",
                "size(java.util.List, java.util.Map)         | [1, 2]; {a: 1}      | 3",
                "kinds(byte, Short, int, Long, float, Double, java.math.BigDecimal, java.math.BigInteger)"
                        + " | 1; -2; 3; 4; 0.5; 0.25; 6; 7 | \"1 -2 3 4 0.5 0.25 6 7\"",
                "texts(char, Character, String, boolean, Boolean) | \"中\"; \"b\"; \"c\"; true; false | \"中bctruefalse\"",
                "dates(java.time.LocalDate, javax.xml.datatype.XMLGregorianCalendar, java.time.Duration,"
                        + " javax.xml.datatype.Duration, java.time.OffsetDateTime)"
                        + " | @\"2026-03-05\"; @\"08:30:00\"; @\"PT1H\"; @\"P1Y\"; @\"2026-03-05T08:30:00+08:00\""
                        + " | \"2026-03-05 08:30:00 PT1H P1Y 2026-03-05T08:30+08:00\"",
                "results() | | [1, 2.5, \"c\", [3, 4], {k: 5}, 2026-03-05, 2026-03-05T08:30:00,"
                        + " 2026-03-05T08:30:00@Asia/Shanghai]",
                "nothing(Object)                             | null                | null",
            })
    void a_static_method_is_called_with_the_arguments_converted(String method, String arguments, String expected) {
        Evaluator evaluator = calling(method, arguments == null ? "" : arguments, ALLOWED);
        assertThat(FeelText.literal(evaluator.value("d"))).isEqualTo(expected);
        assertThat(evaluator.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "java.lang.Math#foo(double)         | 1       | has no public static method foo(double)",
                "java.lang.Foo#bar(double)          | 1       | There is no Java class java.lang.Foo",
                "java.lang.Math#max(Foo, Foo)       | 1; 2    | There is no Java class",
                "java.lang.Math#max(int,int)        | 1; 1e10 | 10000000000 cannot be the int",
                "java.lang.Math#max(int,int)        | 1; 1.5  | 1.5 cannot be the int",
                "java.lang.Math#max(int,int)        | 1; null | null cannot be the int",
                "java.lang.Math#max(int,int)        | 1       | cannot be called with 1 arguments",
                "java.lang.Math#max                 | 1; 2    | is not a method signature",
                "java.lang.String#valueOf(char)     | \"abc\" | \"abc\" cannot be the char",
                "java.lang.Byte#valueOf(byte)       | 128     | 128 cannot be the byte",
                "java.lang.Math#abs(float)          | 1e300   | cannot be the float",
                "notStatic()                        |         | has no public static method notStatic()",
                "fails()                            |         | out of order",
                "nan()                              |         | gives no value",
            })
    void what_cannot_be_called_is_null_with_a_problem(String method, String arguments, String message) {
        Evaluator evaluator = calling(method, arguments == null ? "" : arguments, ALLOWED);
        assertThat(evaluator.value("d")).isNull();
        assertThat(evaluator.problems()).singleElement().satisfies(p -> {
            assertThat(p.message()).contains(message);
            assertThat(p.location().line()).isPositive();
        });
    }

    @Test
    void unless_the_settings_allow_it_no_java_is_called() {
        Evaluator evaluator = calling("fails()", "", Settings.DEFAULT);
        assertThat(evaluator.value("d")).isNull();
        assertThat(evaluator.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("Settings.externalJava"));
    }

    @Test
    void a_boxed_function_may_be_of_kind_java_or_pmml() {
        String xml = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="t">
                  <decision id="d" name="d">
                    <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
                    <literalExpression><text>larger(3, 4)</text></literalExpression>
                  </decision>
                  <businessKnowledgeModel id="k" name="larger">
                    <encapsulatedLogic kind="%s">
                      <formalParameter name="a" typeRef="number"/><formalParameter name="b" typeRef="number"/>
                      <context>
                        <contextEntry><variable name="class"/>
                          <literalExpression><text>"java.lang.Math"</text></literalExpression></contextEntry>
                        <contextEntry><variable name="method signature"/>
                          <literalExpression><text>"max(long, long)"</text></literalExpression></contextEntry>
                      </context>
                    </encapsulatedLogic>
                  </businessKnowledgeModel>
                </definitions>""";
        assertThat(FeelText.literal(
                        Models.parse(xml.formatted("Java")).evaluator(ALLOWED).value("d")))
                .isEqualTo("4");
        Evaluator pmml = Models.parse(xml.formatted("PMML")).evaluator(ALLOWED);
        assertThat(pmml.value("d")).isNull();
        assertThat(pmml.problems()).singleElement().satisfies(p -> {
            assertThat(p.message()).contains("PMML");
            assertThat(p.location().element()).isEqualTo("businessKnowledgeModel larger");
            assertThat(p.location().line()).isPositive();
        });
    }

    @Test
    void arguments_that_are_not_known_leave_the_result_open() {
        String text =
                "(function(a) external {java: {class: \"java.lang.Math\", method signature: \"abs(double)\"}})(n)";
        Evaluator evaluator = Models.literal(text, Map.of("n", "number")).evaluator(ALLOWED);
        assertThat(Evaluator.causes(evaluator.value("d"))).containsExactly(0);
    }
}
