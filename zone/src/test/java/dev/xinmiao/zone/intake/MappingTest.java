package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.InvalidPackException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapping as a file. */
class MappingTest {
    private static final String FULL = """
            name: full
            source: tax
            files:
              - match: [税号, 年度]
                subject: {creditCode: 税号, name: 名称, ids: {stock: 代码}}
                period: {year: 年度}
                columns:
                  收入: {fact: revenue, unit: 万元, round: fen, note: {zh: 注, en: Note}}
                  人数: {fact: staff.total, zero: missing}
                  上市: {fact: listed.stock, values: {主板: true, 未上市: false}, since: 上市日}
                  备注: ignore
                constants:
                  - {fact: legal.independent, value: true, since: "2020-01-01"}
              - match: [税号]
                subject: {creditCode: 税号}
                period: {since: "2025-06-30"}
            """;

    @Test
    void a_mapping_written_and_read_again_is_the_same() {
        Mapping mapping = Mapping.parse(FULL, "full.yaml");

        assertThat(Mapping.parse(mapping.toYaml(), "again.yaml")).isEqualTo(mapping);
        assertThat(mapping.check(Packs.DICTIONARY)).isEmpty();
    }

    @Test
    void a_cell_states_several_facts_of_one_kind_only() {
        assertThat(Mapping.parse(FULL.replace("fact: revenue,", "fact: revenue, also: [revenue.main],"), "m.yaml")
                        .check(Packs.DICTIONARY))
                .isEmpty();
        assertThat(Mapping.parse(FULL.replace("fact: revenue,", "fact: revenue, also: [staff.rnd],"), "m.yaml")
                        .check(Packs.DICTIONARY))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fault()).isEqualTo(Fault.MAPPING_UNIT_UNFIT));
    }

    @Test
    void the_shipped_mapping_written_and_read_again_is_the_same() {
        Mapping mapping = Mapping.load("listed-companies", Packs.NATIONAL);

        assertThat(Mapping.parse(mapping.toYaml(), "again.yaml")).isEqualTo(mapping);
    }

    @Test
    void a_mapping_is_found_by_the_path_of_its_file_too(@TempDir Path folder) {
        Path file = IntakeTrial.write(folder, "m.yaml", FULL.getBytes(StandardCharsets.UTF_8));

        assertThat(Mapping.load(file.toString(), Packs.NATIONAL).name()).isEqualTo("full");
    }

    @Test
    void every_wrong_line_is_told_at_once_with_its_place() {
        String wrong = FULL.replace("round: fen", "round: yuan")
                .replace("zero: missing", "nought: missing")
                .replace("备注: ignore", "备注: skip");

        assertThatThrownBy(() -> Mapping.parse(wrong, "wrong.yaml"))
                .isInstanceOfSatisfying(
                        InvalidPackException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.file() + ":" + problem.line())
                                .containsExactly("wrong.yaml:8", "wrong.yaml:9", "wrong.yaml:11"));
    }

    @Test
    void what_does_not_fit_the_dictionary_is_told_by_column() {
        Mapping mapping = Mapping.parse("""
                name: unfit
                source: neighbour
                files:
                  - match: [名称]
                    subject: {name: 名称}
                    period: {since: "2025-06-30"}
                    columns:
                      甲: {fact: staff.totally}
                      乙: {fact: revenue, unit: 元}
                      丙: {fact: registered.on, unit: 天}
                      丁: {fact: ip.class1, round: fen}
                      戊: {fact: ip.class1}
                    constants:
                      - {fact: no fact, value: 1}
                """, "unfit.yaml");

        assertThat(mapping.check(Packs.DICTIONARY))
                .extracting(MappingProblem::place)
                .containsExactly("source", "甲", "乙", "丙", "丁", "戊", "no fact");
    }
}
