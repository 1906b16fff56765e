package dev.xinmiao.zone.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BpmnReaderTest {
    private static Process read(byte[] content, @Nullable Desks desks) {
        try {
            return BpmnReader.read("p.bpmn", new ByteArrayInputStream(content), desks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process of this inside; its first line is line 3 of the file. */
    private static String file(String inside) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                <process id="p" name="流程">
                %s
                </process></definitions>
                """.formatted(inside);
    }

    private static Process process(String inside) {
        return read(file(inside).getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<PackProblem> problems(byte[] content) {
        return Objects.requireNonNull(catchThrowableOfType(InvalidPackException.class, () -> read(content, null)))
                .problems();
    }

    private static List<String> places(String inside) {
        return problems(file(inside).getBytes(StandardCharsets.UTF_8)).stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .toList();
    }

    private static String task(String id) {
        return "<task id='%s'/>\n".formatted(id);
    }

    /** {@code a b c}: flows from a to b and from b to c. */
    private static String way(String nodes) {
        String[] each = nodes.split(" ");
        return IntStream.range(1, each.length)
                .mapToObj(i -> "<sequenceFlow sourceRef='%s' targetRef='%s'/>\n".formatted(each[i - 1], each[i]))
                .collect(Collectors.joining());
    }

    private static final String ENDS = "<startEvent id='s'/><endEvent id='e'/>\n";

    @Test
    void forksAndJoinsBecomeNeedsAndTheLastStepDecides() {
        Process process = process(ENDS + task("a") + task("b") + task("c") + task("d")
                + "<parallelGateway id='f'/><parallelGateway id='j'/>"
                + way("s a f b j d e") + way("f c j"));

        assertThat(process.name().zh()).isEqualTo("流程");
        assertThat(process.acceptance().id()).isEqualTo("a");
        assertThat(process.step("b").orElseThrow().needs()).containsExactly("a");
        assertThat(process.step("c").orElseThrow().kind()).isEqualTo(StepKind.REVIEW);
        Step decider = process.decider().orElseThrow();
        assertThat(decider.id()).isEqualTo("d");
        assertThat(decider.needs()).containsExactlyInAnyOrder("b", "c");
        assertThat(process.voters(decider)).containsExactlyInAnyOrder("b", "c");
        assertThat(decider.place().line()).isEqualTo(7);
    }

    @Test
    void anExclusiveGatewayBehindOneStepIsItsDecision() {
        Process process = process("<startEvent id='s'/><endEvent id='yes'/><endEvent id='no'/>"
                + task("a") + "<userTask id='d' name='决定'/>" + task("out") + "<exclusiveGateway id='x'/>"
                + way("s a d x out yes") + way("x no"));

        assertThat(process.decider().map(Step::id)).contains("d");
        assertThat(process.step("out").orElseThrow().kind()).isEqualTo(StepKind.DELIVER);
        assertThat(process.steps()).hasSize(3);
    }

    @Test
    void anInclusiveGatewayThatOnlyJoinsWaitsForAll() {
        Process process = process(ENDS + task("a") + task("b") + task("c") + task("d") + "<inclusiveGateway id='j'/>"
                + way("s a b j d e") + way("a c j"));

        assertThat(process.step("d").orElseThrow().needs()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void timersAreLimitsAndWaits() {
        Process process = process(ENDS + task("a")
                + "<boundaryEvent id='t' attachedToRef='a' cancelActivity='false'><timerEventDefinition>"
                + "<timeDuration> P2W </timeDuration></timerEventDefinition></boundaryEvent>"
                + "<intermediateCatchEvent id='w' name='公示'><timerEventDefinition><timeDuration>PT4H</timeDuration>"
                + "</timerEventDefinition></intermediateCatchEvent>"
                + way("s a w e") + way("t e"));

        assertThat(process.step("a").orElseThrow().limit()).isEqualTo(promised(14, LimitUnit.CALENDAR_DAY));
        assertThat(process.step("w").orElseThrow().limit()).isEqualTo(promised(4, LimitUnit.HOUR));
        assertThat(process.step("w").orElseThrow().kind()).isEqualTo(StepKind.WAIT);
    }

    private static ProcessLimit promised(int number, LimitUnit unit) {
        return new ProcessLimit(new Term(Limit.of(BigDecimal.valueOf(number), unit), Mark.PUBLISHED), null);
    }

    @Test
    void desksComeFromGroupsOwnersOrLanes() {
        String text = """
                <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:f="http://flowable.org/bpmn">
                <b:resource id="r" name="消防"/>
                <b:collaboration id="c"><b:participant id="pool" name="园区" processRef="p"/><b:participant id="other"/></b:collaboration>
                <b:process id="p">
                <b:laneSet><b:lane name="窗口"><b:flowNodeRef>a</b:flowNodeRef><b:flowNodeRef> b </b:flowNodeRef></b:lane>
                <b:lane name="申请人"><b:flowNodeRef>d</b:flowNodeRef></b:lane></b:laneSet>
                <b:task id="a"/><b:userTask id="b" f:candidateGroups="planning"/>
                <b:userTask id="c"><b:documentation>看图</b:documentation><b:potentialOwner><b:resourceRef>r</b:resourceRef></b:potentialOwner></b:userTask>
                <b:manualTask id="d"/>
                <b:sequenceFlow sourceRef="a" targetRef="b"/><b:sequenceFlow sourceRef="b" targetRef="c"/>
                <b:sequenceFlow sourceRef="c" targetRef="d"/>
                </b:process></b:definitions>
                """;
        Process process = read(text.getBytes(StandardCharsets.UTF_8), null);

        assertThat(process.name().zh()).isEqualTo("园区");
        assertThat(process.steps()).extracting(Step::desk).containsExactly("窗口", "planning", "消防", "");
        assertThat(process.step("c").orElseThrow().note().zh()).isEqualTo("看图");
        assertThat(process.step("d").orElseThrow().kind()).isEqualTo(StepKind.APPLICANT);

        Desks desks = Desks.read(YamlNode.parse("desks.yaml", """
                desks:
                  - {id: intake, name: {zh: 窗口, en: Counter}, bureau: {zh: 政务}}
                  - {id: planning, name: {zh: 规划, en: Planning}, bureau: {zh: 规划局}}
                """));
        InvalidPackException refusal = Objects.requireNonNull(catchThrowableOfType(
                InvalidPackException.class, () -> read(text.getBytes(StandardCharsets.UTF_8), desks)));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.message()).contains("Nobody holds the desk “消防”");
        });
    }

    /** The element stands on line 4, column 3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='x'/>",
                "<scriptTask id='x'/>",
                "<businessRuleTask id='x'/>",
                "<sendTask id='x'/>",
                "<receiveTask id='x'/>",
                "<callActivity id='x'/>",
                "<subProcess id='x'><serviceTask id='y'/></subProcess>",
                "<transaction id='x'/>",
                "<adHocSubProcess id='x'/>",
                "<complexGateway id='x'/>",
                "<eventBasedGateway id='x'/>",
                "<task id='x' isForCompensation='true'/>",
                "<task id='x' startQuantity='2'/>",
                "<boundaryEvent id='x' attachedToRef='a'/>",
                "<boundaryEvent id='x' attachedToRef='s'><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>",
                "<task id='a'/>",
                "<task name='无'/>",
                "<task id='x'/>",
                "<startEvent id='x'/>",
                "<mystery id='x'/>",
                "<sequenceFlow id='x' sourceRef='a' targetRef='nowhere'/>",
                "<sequenceFlow id='x' sourceRef='e' targetRef='a'/>",
                "<sequenceFlow id='x' sourceRef='a' targetRef='a'/>",
                "<sequenceFlow id='x' sourceRef='a' targetRef='e'><conditionExpression>${x}</conditionExpression></sequenceFlow>",
            })
    void whatIsOutsideTheSubsetIsRefusedAtItsPlace(String element) {
        assertThat(places(ENDS.strip() + "\n  " + element + "\n" + task("a") + way("s a e")).stream()
                        .filter(each -> each.startsWith("4:3 ") || element.equals("<task id='a'/>"))
                        .toList())
                .hasSize(1);
    }

    /** The trigger stands on line 4 behind the event's tag. */
    @ParameterizedTest
    @CsvSource({
        "startEvent, messageEventDefinition",
        "startEvent, timerEventDefinition",
        "endEvent, errorEventDefinition",
        "endEvent, messageEventDefinition",
        "intermediateThrowEvent, signalEventDefinition",
        "intermediateThrowEvent, linkEventDefinition",
        "intermediateCatchEvent, conditionalEventDefinition",
        "intermediateCatchEvent, timerEventDefinition",
        "boundaryEvent, errorEventDefinition",
        "boundaryEvent, compensateEventDefinition",
        "boundaryEvent, escalationEventDefinition",
    })
    void eventsThatSomethingSetsOffAreRefusedAtTheirTrigger(String event, String trigger) {
        String inside = ENDS.strip() + "\n<%1$s id='x'><%2$s/></%1$s>\n".formatted(event, trigger) + task("a");

        assertThat(places(inside)).anyMatch(place -> place.startsWith("4:" + (event.length() + 10) + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multiInstanceLoopCharacteristics", "standardLoopCharacteristics"})
    void loopsOfATaskAreRefused(String loop) {
        assertThat(places(ENDS.strip() + "\n<task id='a'><" + loop + "/></task>\n" + way("s a e")))
                .singleElement()
                .asString()
                .startsWith("4:14 ")
                .contains(loop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P1Y", "PT24H", "PT30M", "P0D", "P1DT2H", "${days}", ""})
    void durationsThatAreNoLimitAreRefused(String duration) {
        String timer = "<intermediateCatchEvent id='w'>\n<timerEventDefinition><timeDuration>" + duration
                + "</timeDuration></timerEventDefinition></intermediateCatchEvent>";

        assertThat(places(ENDS.strip() + "\n" + timer + task("a") + way("s a w e")))
                .singleElement()
                .asString()
                .startsWith("5:1 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // gateway on line 4 | ways | what it is refused for
                "<exclusiveGateway id='x'/> | s a x b e;x c e | chooses among steps",
                "<exclusiveGateway id='x'/> | s a x b e;x e;b c | chooses among steps",
                "<exclusiveGateway id='x'/> | s a x b e;x n;x m;b c | more than two outcomes",
                "<exclusiveGateway id='x'/> | s x a b c e;x n;x m | more than two",
                "<exclusiveGateway id='x'/> | s x a b c e;x n | must be one step that decides",
                "<exclusiveGateway id='x'/> | s a b x n;x m;a c | stands in a parallel branch",
                "<inclusiveGateway id='x'/> | s a x b;x c | chooses among steps",
                "<exclusiveGateway id='x'/> | s a b x;a c x;x d e | several times",
            })
    void gatewaysThatCannotBeReadHonestlyAreRefused(String gateway, String ways, String reason) {
        String inside = "<startEvent id='s'/><endEvent id='e'/><endEvent id='n'/><endEvent id='m'/>\n" + gateway + "\n"
                + task("a") + task("b") + task("c") + (ways.contains("d") ? task("d") : "")
                + List.of(ways.split(";")).stream().map(BpmnReaderTest::way).collect(Collectors.joining());
        String used = ways.contains("n") ? inside : inside.replace("<endEvent id='n'/>", "");
        used = ways.contains("m") ? used : used.replace("<endEvent id='m'/>", "");
        used = ways.contains("e") ? used : used.replace("<endEvent id='e'/>", "");

        assertThat(places(used)).anyMatch(place -> place.startsWith("4:1 ") && place.contains(reason));
    }

    @Test
    void aTerminateEventThatCutsOffAnotherBranchIsRefusedAndOthersAreEnds() {
        String end = "<startEvent id='s'/>\n<endEvent id='t'><terminateEventDefinition/></endEvent>\n";

        assertThat(places(end + task("a") + task("b") + task("c") + way("s a b t") + way("a c")))
                .singleElement()
                .asString()
                .startsWith("4:1 ");
        assertThat(process(end + task("a") + task("b") + way("s a b t")).steps())
                .hasSize(2);
    }

    @Test
    void acceptanceIsOneStepOfADesk() {
        assertThat(places(ENDS + task("a") + task("b") + way("s a e") + way("s b e")))
                .singleElement()
                .asString()
                .startsWith("5:1 ")
                .contains("who accepts");
        assertThat(places(ENDS + "<userTask id='a' camunda:candidateGroups='applicant'/>" + way("s a e")))
                .singleElement()
                .asString()
                .contains("must be a desk's");
        assertThat(places(ENDS + "<userTask id='a' camunda:candidateGroups='x,y'/>" + way("s a e")))
                .singleElement()
                .asString()
                .contains("which desk does");
    }

    @Test
    void poolsThatExchangeMessagesAndSecondProcessesAreRefused() {
        String text = file(ENDS + task("a") + way("s a e")).replace("</definitions>", """
                <collaboration id="c">
                  <messageFlow id="m"/>
                </collaboration>
                <process id="q"><task id="z"/></process>
                </definitions>""");

        assertThat(problems(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(PackProblem::message)
                .hasSize(2)
                .anyMatch(message -> message.contains("messageFlow"))
                .anyMatch(message -> message.contains("second process"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1:1",
                "plain text | 1:1",
                "<a/> | 1:1",
                "<definitions/> | 1:1",
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/> | 1:1",
                "<definitions><process></definitions> | 1:23",
                "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x> | 1:1",
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/> | 1:1",
                "<x>&nbsp;</x> | 1:4",
            })
    void anyTextWhateverIsReadOrRefused(String text, String place) {
        assertThat(problems(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .first()
                .satisfies(problem ->
                        assertThat(problem.line() + ":" + problem.column()).isEqualTo(place));
    }

    @Test
    void utf16IsReadAndBrokenBytesAreRefusedWhereTheyStand() {
        String text = file(ENDS + task("a") + way("s a e"));

        assertThat(read(text.getBytes(StandardCharsets.UTF_16), null).steps()).hasSize(1);
        assertThat(problems("<a>\n  \u00e9</a>".getBytes(StandardCharsets.ISO_8859_1))
                        .getFirst())
                .satisfies(problem ->
                        assertThat(problem.line() + ":" + problem.column()).isEqualTo("2:3"));
    }

    @Test
    void hugeAndDeepFilesAreRefused() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> task("t" + i)).collect(Collectors.joining());

        assertThat(problems(file(many).getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(problems("<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(problems(new byte[40 << 20])).isNotEmpty();
    }
}
