package dev.xinmiao.zone.aifiling;

import static dev.xinmiao.zone.aifiling.FilingKind.ALGORITHM;
import static dev.xinmiao.zone.aifiling.FilingKind.REGISTRATION;
import static dev.xinmiao.zone.aifiling.FilingKind.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.aifiling.QuestionTree.Answer;
import dev.xinmiao.zone.aifiling.QuestionTree.Question;
import dev.xinmiao.zone.aifiling.QuestionTree.Walk;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTreeTest {
    private static Walk walk(String query) {
        return Content.TREE.walk(Arrays.stream(query.split("&"))
                .map(each -> each.split("="))
                .collect(Collectors.toMap(each -> each[0], each -> each[1])));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(nullValues = "-", textBlock = """
            public=no,                                                                  -,                      -
            public=yes&opinion=no,                                                      -,                      -
            public=yes&opinion=unsure,                                                  -,                      ask-office
            public=yes&opinion=yes&generates=no&recommends=push,                        ALGORITHM,              -
            public=yes&opinion=yes&generates=no&recommends=rank,                        ALGORITHM,              -
            public=yes&opinion=yes&generates=no&recommends=filter,                      ALGORITHM,              -
            public=yes&opinion=yes&generates=no&recommends=dispatch,                    ALGORITHM,              -
            public=yes&opinion=yes&generates=no&recommends=none,                        -,                      -
            public=yes&opinion=yes&generates=yes&model=calls-filed&own-algorithm=no,    REGISTRATION,           -
            public=yes&opinion=yes&generates=yes&model=calls-filed&own-algorithm=yes,   REGISTRATION ALGORITHM, -
            public=yes&opinion=yes&generates=yes&model=parent&own-algorithm=no,         REGISTRATION,           parent
            public=yes&opinion=yes&generates=yes&model=parent&own-algorithm=yes,        REGISTRATION ALGORITHM, parent
            public=yes&opinion=yes&generates=yes&model=own&synthesis=no,                SERVICE ALGORITHM,      -
            public=yes&opinion=yes&generates=yes&model=own&synthesis=yes,               SERVICE,                -
            public=yes&opinion=yes&generates=yes&model=open-source&synthesis=no,        SERVICE ALGORITHM,      open-source
            public=yes&opinion=yes&generates=yes&model=open-source&synthesis=yes,       SERVICE,                open-source
            public=yes&opinion=yes&generates=yes&model=calls-unfiled&synthesis=no,      SERVICE ALGORITHM,      unfiled-base
            public=yes&opinion=yes&generates=yes&model=calls-unfiled&synthesis=yes,     SERVICE,                unfiled-base
            public=yes&opinion=yes&generates=yes&model=upgraded&synthesis=no,           SERVICE ALGORITHM,      upgraded
            public=yes&opinion=yes&generates=yes&model=upgraded&synthesis=yes,          SERVICE,                upgraded
            """)
    void every_way_ends_with_its_duties_and_its_reasons(String query, String duties, String edge) {
        Walk walk = walk(query);
        assertThat(walk.over()).isTrue();
        assertThat(walk.query()).isEqualTo(query);
        assertThat(walk.duties())
                .isEqualTo(
                        duties == null
                                ? Set.of()
                                : Arrays.stream(duties.split(" "))
                                        .map(FilingKind::valueOf)
                                        .collect(Collectors.toSet()));
        assertThat(walk.edges()).isEqualTo(edge == null ? List.of() : List.of(edge));
        assertThat(walk.taken())
                .allSatisfy(each -> assertThat(each.answer().reason().zh()).isNotBlank());
        assertThat(walk.open()).isEqualTo(query.endsWith("unsure"));
    }

    /** The table above has every leaf: as many ways as the tree itself has. */
    @Test
    void the_tree_has_twenty_leaves_and_uses_every_edge_case() throws NoSuchMethodException {
        List<Walk> ways = new ArrayList<>();
        follow(new HashMap<>(), Content.TREE.question(Content.TREE.start()), ways);
        String table = QuestionTreeTest.class
                .getDeclaredMethod(
                        "every_way_ends_with_its_duties_and_its_reasons", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        assertThat(ways).hasSize(20).allSatisfy(way -> assertThat(table).contains(way.query() + ","));
        Set<String> edges = new HashSet<>();
        ways.forEach(way -> edges.addAll(way.edges()));
        assertThat(edges).isEqualTo(Content.TREE.edges().keySet());
        assertThat(ways.stream().map(Walk::duties))
                .contains(Set.of(), Set.of(SERVICE), Set.of(SERVICE, ALGORITHM), Set.of(REGISTRATION, ALGORITHM));
    }

    private static void follow(Map<String, String> answers, Question question, List<Walk> ways) {
        for (Answer answer : question.answers()) {
            Map<String, String> with = new HashMap<>(answers);
            with.put(question.id(), answer.value());
            if (answer.next() == null) {
                ways.add(Content.TREE.walk(with));
            } else {
                follow(with, Content.TREE.question(answer.next()), ways);
            }
        }
    }

    @Test
    void no_duty_is_told_before_the_end_and_an_unknown_answer_is_none() {
        Walk walk = walk("public=yes&opinion=yes&generates=yes&model=own");
        assertThat(walk.duties()).isEmpty();
        assertThat(walk.asked()).isNotNull();
        assertThat(walk("public=perhaps").taken()).isEmpty();
        assertThat(walk("public=no&model=own").query()).isEqualTo("public=no");
    }

    @ParameterizedTest
    @CsvSource({
        "next: opinion, next: public, leads back to itself",
        "next: opinion, next: nowhere, doesn't exist",
        "adds: [service], adds: [patent], is no duty",
        "clause: interim-17, clause: interim-71, There is no clause",
        "edge: upgraded, edge: upgrade, There is no edge case",
        "desk: ai-coach, desk: nobody, There is no desk",
        "process: model-registration, process: none-such, There is no process",
    })
    void a_tree_that_leads_nowhere_is_refused_with_its_line(String right, String wrong, String reason)
            throws IOException {
        String text = Files.readString(Content.file("questions.yaml"))
                .replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThatThrownBy(() ->
                        QuestionTreeReader.read(YamlNode.parse("questions.yaml", text), Processes.of(Content.PACK)))
                .hasMessageContaining(reason)
                .hasMessageMatching("(?s).*questions.yaml:\\d+.*");
    }
}
