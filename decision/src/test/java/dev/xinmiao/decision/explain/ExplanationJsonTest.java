package dev.xinmiao.decision.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.value.FeelContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {
    private static @Nullable Object read(DmnModel model, Evaluator row, String decision) {
        int index = model.decision(decision).orElseThrow().index();
        return JsonReader.read(ExplanationJson.of(row.explain(index), model.inputs()));
    }

    /** Follows names and places (from 0) down the document. */
    private static @Nullable Object at(@Nullable Object json, Object... path) {
        Object at = json;
        for (Object step : path) {
            Objects.requireNonNull(at);
            at = step instanceof Integer place ? ((List<?>) at).get(place) : ((Map<?, ?>) at).get(step);
        }
        return at;
    }

    private static Object value(@Nullable Object value) {
        return Collections.singletonList(
                JsonReader.read(new JsonText().value(value).toString()));
    }

    @Test
    void a_verdict_tells_its_reasons_its_inputs_and_the_tree() {
        DmnModel model = Models.read("small-enterprise.dmn");
        Evaluator row = model.evaluator()
                .set("职工总数", 501)
                .set("年销售收入", 15000)
                .set("研发 人员 占比", 30)
                .set("列入 失信名单", false);

        Object json = read(model, row, "规模合规");

        assertThat(at(json, "value")).isEqualTo(false);
        assertThat(at(json, "open")).isEqualTo(List.of());
        assertThat(at(json, "inputs")).isEqualTo(List.of("职工总数"));
        Object reason = at(json, "reasons", 0);
        assertThat(at(reason, "outcome")).isEqualTo("fails");
        assertThat(at(reason, "left")).isEqualTo("职工总数");
        assertThat(at(reason, "leftValue")).isEqualTo(new BigDecimal(501));
        assertThat(at(reason, "rightValue")).isEqualTo(new BigDecimal(500));
        assertThat(at(reason, "distance")).isEqualTo(BigDecimal.ONE);
        assertThat(at(reason, "authorities", 0, "name")).isEqualTo("办法第六条");
        assertThat(at(json, "explanation", "kind")).isEqualTo("decision");
        Object comparison = at(json, "explanation", "children", 0, "children", 0);
        assertThat(at(comparison, "kind")).isEqualTo("comparison");
        assertThat(at(comparison, "text")).isEqualTo("职工总数 <= 500");
        assertThat(at(comparison, "at", "file")).isEqualTo("small-enterprise.dmn");
        assertThat((BigDecimal) at(comparison, "at", "line")).isGreaterThan(BigDecimal.ONE);
        assertThat(at(comparison, "children", 0, "kind")).isEqualTo("input");
    }

    @Test
    void a_table_tells_each_rule_and_the_cell_that_failed_first() {
        DmnModel model = Models.read("small-enterprise.dmn");
        Evaluator row = model.evaluator()
                .set("职工总数", 100)
                .set("年销售收入", 15000)
                .set("研发 人员 占比", new BigDecimal("23.5"))
                .set("列入 失信名单", false);

        Object table = at(read(model, row, "评价结论"), "explanation", "children", 0);

        assertThat(at(table, "kind")).isEqualTo("table");
        assertThat(at(table, "rules", 2, "match")).isEqualTo("missed");
        Object cell = at(table, "rules", 2, "cells", 0);
        assertThat(at(cell, "test")).isEqualTo(">= 16");
        assertThat(at(cell, "value")).isEqualTo(new BigDecimal(8));
        assertThat(at(cell, "distance")).isEqualTo(new BigDecimal(8));
        assertThat(at(table, "rules", 3, "annotations", "条款")).isEqualTo("第六条（五）");
        assertThat(at(table, "rules", 3, "outputs", "结论")).isEqualTo("不通过");
    }

    @Test
    void what_is_open_is_told_with_the_inputs_that_leave_it_so() {
        DmnModel model = Models.literal("a + 1", Map.of("a", "number"));

        Object json = read(model, model.evaluator(), "d");

        assertThat(at(json, "open")).isEqualTo(List.of("a"));
        assertThat(at(json, "value")).isEqualTo(Map.of("possible", Map.of("type", "number")));
        assertThat(at(json, "explanation", "children", 0, "children", 0, "missing"))
                .isEqualTo(true);
    }

    @Test
    void values_come_back_as_they_were() {
        assertThat(value(new BigDecimal("1E+3"))).isEqualTo(List.of(new BigDecimal("1000")));
        assertThat(value(new BigDecimal("0.10"))).isEqualTo(List.of(new BigDecimal("0.1")));
        assertThat(value(new BigDecimal("1234567890.123456")))
                .isEqualTo(List.of(Map.of("number", "1234567890.123456")));
        assertThat(value(LocalDate.of(2026, 11, 26))).isEqualTo(List.of(Map.of("date", "2026-11-26")));
        assertThat(value(java.util.Arrays.asList(null, true, List.of("x"))))
                .isEqualTo(List.of(java.util.Arrays.asList(null, true, List.of("x"))));
        assertThat(value(FeelContext.owning(new LinkedHashMap<>(Map.of("a", BigDecimal.ONE)))))
                .isEqualTo(List.of(Map.of("context", Map.of("a", BigDecimal.ONE))));
    }

    @Property
    void any_text_comes_back_as_it_was(@ForAll String text) {
        assertThat(JsonReader.read(new JsonText().value(text).toString())).isEqualTo(text);
    }

    @Test
    void a_decision_met_again_is_not_written_again() {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
                  <inputData id="d0" name="d0"><variable name="d0" typeRef="number"/></inputData>
                """);
        for (int i = 1; i <= 40; i++) {
            xml.append("""
                    <decision id="d%1$d" name="d%1$d"><informationRequirement><required%3$s href="#d%2$d"/>
                    </informationRequirement><literalExpression><text>d%2$d + d%2$d</text></literalExpression></decision>
                    """.formatted(i, i - 1, i == 1 ? "Input" : "Decision"));
        }
        DmnModel model = Models.parse(xml.append("</definitions>").toString());

        Object json = read(model, model.evaluator().set("d0", 1), "d40");

        Object sum = at(json, "explanation", "children", 0);
        assertThat(at(sum, "children", 1)).isEqualTo(Map.of("kind", "again", "of", at(sum, "children", 0, "id")));
    }
}
