package dev.xinmiao.zone.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessReaderTest {
    private static final String SOUND = """
            id: land
            name: {zh: 拿地, en: Land}
            version: 2
            limit: {promised: 5, legal: {number: 20, unit: calendar-day, mark: †}, unit: working-day}
            materials:
              - {key: plan, zh: 总平面图, en: Plan, need: required}
            fields: [area]
            steps:
              - {id: accept, name: {zh: 受理}, desk: intake, kind: accept, limit: {unit: at-once}}
              - {id: planning, name: {zh: 规划}, desk: planning, kind: review, needs: [accept], reads: [plan, area]}
              - {id: fire, name: {zh: 消防}, desk: fire, kind: review, needs: [accept], limit: {days: 0.5, unit: working-day}}
              - {id: decide, name: {zh: 决定}, desk: planning, kind: decide, needs: [planning, fire], join: {rule: veto, by: [fire]}}
              - {id: deliver, name: {zh: 送达}, desk: intake, kind: deliver, needs: [decide]}
            """;
    private static final Desks DESKS = Desks.read(YamlNode.parse("desks.yaml", """
            desks:
              - {id: intake, name: {zh: 窗口, en: Counter}, bureau: {zh: 政务, en: Service}}
              - {id: planning, name: {zh: 规划, en: Planning}, bureau: {zh: 规划局, en: Planning}}
              - {id: fire, name: {zh: 消防, en: Fire}, bureau: {zh: 规划局, en: Planning}}
            """));

    private static Process read(String text) {
        return ProcessReader.read(YamlNode.parse("land.yaml", text), DESKS);
    }

    private static List<PackProblem> problems(String text) {
        return Objects.requireNonNull(catchThrowableOfType(InvalidPackException.class, () -> read(text)))
                .problems();
    }

    @Test
    void aProcessIsReadAsWritten() {
        Process process = read(SOUND);

        assertThat(process.id()).isEqualTo("land");
        assertThat(process.version()).isEqualTo(2);
        assertThat(process.limit())
                .isEqualTo(new ProcessLimit(
                        new Term(Limit.of(new BigDecimal("5"), LimitUnit.WORKING_DAY), Mark.PUBLISHED),
                        new Term(Limit.of(new BigDecimal("20"), LimitUnit.CALENDAR_DAY), Mark.FROM_MEMORY)));
        assertThat(process.materials())
                .containsExactly(new Material("plan", new Bilingual("总平面图", "Plan"), Material.Need.REQUIRED));
        assertThat(process.acceptance().id()).isEqualTo("accept");
        assertThat(process.acceptance().limit())
                .isEqualTo(new ProcessLimit(new Term(Limit.AT_ONCE, Mark.PUBLISHED), null));
        assertThat(process.step("fire").orElseThrow().limit())
                .isEqualTo(new ProcessLimit(
                        new Term(Limit.of(new BigDecimal("0.5"), LimitUnit.WORKING_DAY), Mark.PUBLISHED), null));
        Step decide = process.decider().orElseThrow();
        assertThat(decide.join()).isEqualTo(new Join.Veto(List.of("fire")));
        assertThat(process.voters(decide)).containsExactly("planning", "fire");
        assertThat(Behind.of(process, "planning")).containsExactly("decide", "deliver");
        assertThat(process.step("planning").orElseThrow().place()).isEqualTo(new Place(10, 5));
    }

    @Test
    void anOpinionRestsOnWhatItReadsOrOnAll() {
        assertThat(read(SOUND).step("planning").orElseThrow().restsOn("area")).isTrue();
        assertThat(read(SOUND).step("planning").orElseThrow().restsOn("other")).isFalse();
        assertThat(read(SOUND).step("fire").orElseThrow().restsOn("other")).isTrue();
    }

    /** Each mistake is made in the sound process; the problem stands where the mistake is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 2 | version: two | 3:10 | whole number",
                "version: 2 | version: 0 | 3:10 | count from 1",
                "version: 2 | versoin: 2 | 3:1 | is not known here",
                "promised: 5, | promised: five, | 4:19 | is not a number",
                "promised: 5, | promised: 1e9, | 4:19 | is not a number",
                "promised: 5, | promised: -5, | 4:19 | is not a number",
                "promised: 5, | promised: 0, | 4:19 | at-once",
                "unit: working-day} | unit: weeks} | 4:78 | use working-day",
                "number: 20, unit: calendar-day | number: 3, unit: working-day | 4:19 | the law allows 3 only",
                "need: required | need: wanted | 6:43 | use required",
                "fields: [area] | fields: [plan] | 7:10 | already",
                "reads: [plan, area] | reads: [plan, height] | 10:97 | no “height” for reads",
                "needs: [accept], reads | needs: [acept], reads | 10:74 | no “acept” for needs",
                "desk: fire | desk: police | 11:38 | Nobody holds the desk “police”",
                "desk: fire, |  | 11:5 | is missing here",
                "kind: review, needs: [accept], limit | kind: look, needs: [accept], limit | 11:50 | use accept, review",
                "kind: review, needs: [accept], limit | kind: decide, needs: [accept], limit | 12:5 | second decider",
                "id: fire | id: planning | 11:5 | two steps with the id",
                "kind: accept, limit | kind: review, limit | 9:3 | No step accepts",
                "kind: review, needs: [accept], limit | kind: accept, limit | 11:5 | second step that accepts",
                "kind: accept, limit | kind: accept, needs: [deliver], limit | 9:70 | comes first",
                "kind: review, needs: [accept], limit | kind: review, limit | 11:5 | never reached",
                "needs: [accept], limit | needs: [decide], limit | 11:5 | circle: fire → decide → fire",
                "rule: veto, by: [fire] | rule: quorum, of: 3 | 12:95 | not between 1 and 2",
                "rule: veto, by: [fire] | rule: quorum, of: 0 | 12:95 | not between 1 and 2",
                "rule: veto, by: [fire] | rule: veto, by: [accept] | 12:95 | veto of “accept” can't count",
                "rule: veto, by: [fire] | rule: most | 12:102 | use all, quorum, veto",
                "rule: veto, by: [fire] | rule: all, of: 2 | 12:107 | is not known here",
                "needs: [decide] | needs: [accept] | 13:5 | behind the decision",
                "deliver, needs | applicant, needs | 13:41 | has no desk",
            })
    void aMistakeIsToldAtItsPlace(String sound, String wrong, String place, String reason) {
        assertThat(SOUND).contains(sound);

        assertThat(problems(SOUND.replace(sound, wrong == null ? "" : wrong))).anySatisfy(problem -> {
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
            assertThat(problem.message()).contains(reason);
        });
    }

    @Test
    void allMistakesOfAFileAreToldInTheOrderOfTheText() {
        UnaryOperator<String> spoil = text -> text.replace("version: 2", "version: x\nowner: me")
                .replace("need: required", "need: wanted")
                .replace("desk: fire", "desk: police")
                .replace("[plan, area]", "[height]")
                .replace("by: [fire]", "by: [accept]");

        assertThat(problems(spoil.apply(SOUND)))
                .extracting(PackProblem::line)
                .startsWith(3, 4)
                .contains(7, 11, 12, 13)
                .isSorted();
    }

    @Test
    void everyCircleIsDrawn() {
        String text = SOUND.replace("needs: [accept], reads", "needs: [planning], reads")
                .replace("needs: [accept], limit", "needs: [deliver], limit");

        assertThat(problems(text))
                .extracting(PackProblem::message)
                .anyMatch(message -> message.endsWith("in a circle: planning → planning."))
                .anyMatch(message -> message.endsWith("in a circle: fire → deliver → decide → fire."));
    }

    @ParameterizedTest
    @CsvSource({"''", "[1]", "plain", "'{a: [}'", "'&a [*a]'", "'steps: 1'", "'steps: [1, {}]'", "'{id: a, id: b}'"})
    void whatIsNoProcessIsRefused(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void aProcessOfTooManyStepsIsRefused() {
        String many = IntStream.range(0, StepCheck.MOST)
                .mapToObj(i -> "  - {id: s%d, name: {zh: 步}, desk: fire, kind: review, needs: [accept]}\n".formatted(i))
                .collect(Collectors.joining());

        assertThat(problems(SOUND + many))
                .extracting(PackProblem::message)
                .anyMatch(text -> text.contains("more than"));
    }

    @Test
    void twoDesksOfOneIdAreRefused() {
        InvalidPackException refusal =
                catchThrowableOfType(InvalidPackException.class, () -> Desks.read(YamlNode.parse("desks.yaml", """
                        desks:
                          - {id: fire, name: {zh: 消防}, bureau: {zh: 局}}
                          - {id: fire, name: {zh: 消防}, bureau: {zh: 局}}
                        """)));

        assertThat(Objects.requireNonNull(refusal).problems())
                .extracting(PackProblem::line)
                .containsExactly(3);
    }
}
