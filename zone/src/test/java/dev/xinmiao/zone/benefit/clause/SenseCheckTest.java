package dev.xinmiao.zone.benefit.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Rules that can be read but say nothing are refused, with the place; those that ship say something. */
class SenseCheckTest {
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final String PATH = "clauses/dayawan-high-tech.dmn";

    @TempDir
    Path folder;

    private static String text() throws IOException {
        return Files.readString(PACK.file(PATH).orElseThrow());
    }

    private static String changed(String from, String to) throws IOException {
        String text = text();
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static List<String> blanks(String dmn) {
        return SenseCheck.blanks(PATH, dmn).stream().map(PackProblem::toString).toList();
    }

    private List<String> clashes(String dmn) throws IOException {
        Path file = folder.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, dmn);
        Clause clause = Clauses.load(PACK.under(folder), DICTIONARY)
                .find("dayawan-high-tech")
                .orElseThrow();
        String yaml =
                Files.readString(PACK.file("clauses/dayawan-high-tech.yaml").orElseThrow());
        return SenseCheck.problems(PATH, clause, yaml).stream()
                .map(PackProblem::toString)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyClauseThatShipsSaysSomething() {
        return Clauses.load(PACK, DICTIONARY).all().stream()
                .flatMap(clause -> clause.programme().editions().stream()
                        .map(edition -> DynamicTest.dynamicTest(clause.id() + " " + edition.id(), () -> {
                            String file = ClauseFile.of(Files.readString(PACK.file("clauses/" + clause.id() + ".yaml")
                                            .orElseThrow()))
                                    .dmn(edition.id());
                            assertThat(SenseCheck.problems(file, edition)).isEmpty();
                            assertThat(SenseCheck.blanks(
                                            file,
                                            Files.readString(PACK.file(file).orElseThrow())))
                                    .isEmpty();
                        })));
    }

    @Test
    void anEmptyFormulaIsRefused() throws IOException {
        assertThat(blanks(changed("<text>not(严重失信)</text>", "<text> </text>")))
                .singleElement()
                .asString()
                .contains("“信用良好”的公式是空的");
        assertThat(blanks(changed("<literalExpression><text>not(严重失信)</text></literalExpression>", "")))
                .singleElement()
                .asString()
                .contains("决策“信用良好”没有规则");
    }

    @Test
    void anEmptyResultIsRefusedWithItsRow() throws IOException {
        assertThat(blanks(changed("<text>重新认定奖励</text>", "<text></text>")))
                .singleElement()
                .asString()
                .contains("决策表“奖励金额”第 2 行没有写结果");
        assertThat(blanks(text().replaceAll("(?s)<rule>.*</rule>", "")))
                .singleElement()
                .asString()
                .contains("决策表“奖励金额”一行规则也没有");
    }

    @Test
    void aTextWhereANumberIsMeantIsRefusedWithItsPlace() throws IOException {
        assertThat(clashes(changed("<text>重新认定奖励</text>", "<text>\"abc\"</text>")))
                .singleElement()
                .asString()
                .contains("决策“奖励金额”第 2 行，第 1 个结果", "数不加引号", "\"abc\"");
        assertThat(clashes(changed("<text>not(严重失信)</text>", "<text>\"abc\"</text>")))
                .isNotEmpty()
                .anySatisfy(each -> assertThat(each).contains("决策“信用良好”"));
        assertThat(clashes(changed("<text>入库奖励</text>", "<text>-1</text>")))
                .singleElement()
                .asString()
                .contains("决策“奖励金额”第 5 行");
    }

    @Test
    void theVerdictIsDeclaredToBeABooleanAndTheAmountANumber() throws IOException {
        String amount = changed("name=\"奖励金额\" typeRef=\"number\"", "name=\"奖励金额\" typeRef=\"Any\"");
        assertThatThrownBy(() -> clashes(amount))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("决策“奖励金额”的类型须是 number");
        String verdict = changed("name=\"可以享受\" typeRef=\"boolean\"", "name=\"可以享受\" typeRef=\"string\"");
        assertThatThrownBy(() -> clashes(verdict))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("决策“可以享受”的类型须是 boolean");
        assertThat(clashes(verdict.replace("typeRef=\"string\"/>", "/>")))
                .anySatisfy(each -> assertThat(each).contains("决策“可以享受”没有声明类型"));
        assertThat(blanks(changed("<output typeRef=\"元\"/>", "<output/>")))
                .singleElement()
                .asString()
                .contains("结果列没有声明类型");
    }
}
