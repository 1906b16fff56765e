package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On the way to a new process's first answer there is nothing that Java takes long to begin: no lambda, no pattern
 * switch, no texts joined by {@code invokedynamic}, no XML parser, no time zones. See {@code ./xinmiao bench decision}.
 */
class FirstAnswerTest {
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
              <itemDefinition name="kind"><typeRef>string</typeRef>
                <allowedValues><text>"a", "b", "c"</text></allowedValues></itemDefinition>
              <itemDefinition name="share"><typeRef>number</typeRef>
                <allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
              <inputData id="i1" name="staff"><variable name="staff" typeRef="number"/></inputData>
              <inputData id="i2" name="research share"><variable name="research share" typeRef="share"/></inputData>
              <inputData id="i3" name="kind"><variable name="kind" typeRef="kind"/></inputData>
              <inputData id="i4" name="sound"><variable name="sound" typeRef="boolean"/></inputData>
              <knowledgeSource id="k1" name="law"/>
              <decision id="d1" name="points"><variable name="points" typeRef="number"/>
                <informationRequirement><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement><requiredInput href="#i3"/></informationRequirement>
                <authorityRequirement><requiredAuthority href="#k1"/></authorityRequirement>
                <decisionTable hitPolicy="COLLECT" aggregation="SUM">
                  <input label="share"><inputExpression><text>research share * 2 + staff / 100</text></inputExpression></input>
                  <input><inputExpression typeRef="kind"><text>kind</text></inputExpression></input>
                  <output name="points" typeRef="number"><outputValues><text>0, 10, 20</text></outputValues>
                    <defaultOutputEntry><text>0</text></defaultOutputEntry></output>
                  <annotation name="clause"/>
                  <rule><inputEntry><text>&gt;= 7</text></inputEntry><inputEntry><text>"a", "b"</text></inputEntry>
                    <outputEntry><text>10</text></outputEntry><annotationEntry><text>1</text></annotationEntry></rule>
                  <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>not("c")</text></inputEntry>
                    <outputEntry><text>20</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <decision id="d2" name="verdict"><variable name="verdict" typeRef="string"/>
                <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
                <informationRequirement><requiredInput href="#i4"/></informationRequirement>
                <decisionTable>
                  <input><inputExpression><text>sound</text></inputExpression></input>
                  <input><inputExpression><text>points</text></inputExpression></input>
                  <output/>
                  <rule><inputEntry><text>false</text></inputEntry><inputEntry><text></text></inputEntry>
                    <outputEntry><text>"no"</text></outputEntry></rule>
                  <rule><inputEntry><text>true</text></inputEntry><inputEntry><text>[0..30)</text></inputEntry>
                    <outputEntry><text>"no"</text></outputEntry></rule>
                  <rule><inputEntry><text>true</text></inputEntry><inputEntry><text>&gt;= 30</text></inputEntry>
                    <outputEntry><text>if points &gt; 100 and sound then "well" else "yes"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    /** The process whose loading of classes is looked at; it says the answer. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) throws Exception {
            DmnModel model = DmnModel.read("m.dmn", new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)));
            Evaluator row = model.strictEvaluator();
            row.set("staff", 120).set("research share", 6).set("kind", "b").set("sound", true);
            System.out.println("answer");
            System.out.println(row.value("verdict"));
        }
    }

    @Test
    void takes_nothing_that_is_slow_to_begin() throws Exception {
        List<String> said = run();
        int begin = said.indexOf("answer") + 1;

        assertThat(said.stream().filter(line -> !line.startsWith("["))).containsExactly("answer", "yes");
        assertThat(begin).isPositive();
        assertThat(said)
                .noneMatch(line -> line.contains("dev.xinmiao") && line.contains("$$"))
                .noneMatch(line -> line.contains("java.lang.runtime.") || line.contains("$$StringConcat"))
                .noneMatch(line -> line.contains("javax.xml.") || line.contains("java.util.stream.ReferencePipeline"))
                .noneMatch(line -> line.contains("java.time.zone."));
    }

    private static List<String> run() throws Exception {
        String classes = location(DmnModel.class) + File.pathSeparator + location(FirstAnswerTest.class);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-Xlog:class+load:stdout", "-cp", classes, Main.class.getName())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static String location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
