package dev.xinmiao.zone.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeCatalogueTest {
    private final SmallPack pack = new SmallPack();

    @Test
    void a_programme_is_read_with_its_clauses_and_bindings() {
        Programme programme = pack.load().find("small").orElseThrow();
        Edition edition = programme.on(LocalDate.parse("2026-06-30")).orElseThrow();

        assertThat(programme.documents().getFirst().mark()).isEqualTo(Mark.INVENTED);
        assertThat(edition.conditions()).extracting(c -> c.clause().cite()).containsExactly("《小企业办法》第一条", "《小企业办法》第二条");
        assertThat(edition.inputs())
                .containsExactly(
                        new InputBinding.ApplicationDay(),
                        new InputBinding.FactOfYear(SmallPack.STAFF, -1, InputBinding.Scale.ONE, false),
                        new InputBinding.FactOfYear(SmallPack.REVENUE, -1, InputBinding.Scale.WAN, false),
                        new InputBinding.LastingFact(SmallPack.CERTIFICATE, InputBinding.Scale.ONE, true));
    }

    @Test
    void an_edition_and_a_condition_keep_their_marks_and_show_them() {
        pack.write(
                "small.yaml",
                SmallPack.PROGRAMME
                        .replace("dmn: small.dmn", "dmn: small.dmn\n    mark: \"[P]\"")
                        .replace("measure#第一条\"}", "measure#第一条\", mark: †}"));
        Edition edition = pack.load().find("small").orElseThrow().editions().getFirst();

        assertThat(edition.title()).isEqualTo("2020 [P]");
        assertThat(edition.conditions())
                .extracting(condition -> condition.title().toString())
                .containsExactly("规模小† Small in size†", "证书有效 Valid certificate");
    }

    @Test
    void before_its_first_edition_a_programme_has_no_rules() {
        assertThat(pack.load().find("small").orElseThrow().on(LocalDate.parse("2019-12-31")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact: staff.total|fact: staff.totl|small/small.yaml:18|has no 'staff.totl'",
                "verdict: 结论|verdict: 结语|small/small.yaml:11|no decision '结语'",
                "verdict: 结论|verdict: 得分|small/small.yaml:11|must be a boolean",
                "{asOf: true}|{fact: name.short}|small/small.yaml:17|doesn't fit the input '申请日'",
                "职工总数: {|职工数: {|small/small.yaml:18|no input '职工数'",
                "year: -1}|year: -1, unit: 亿元}|small/small.yaml:18|can be had in",
                "{fact: staff.total, year: -1}|{fact: staff.total}|small/small.yaml:18|say which",
                "until:|until: 2019-12-31|small/small.yaml:9|cannot end",
                "measure#第一条|notice#第一条|small/small.yaml:14|no document 'notice'",
                "measure#第一条\"}|measure#第一条\", mark: x}|small/small.yaml:14|not a mark",
                "kind: recognition|kind: honour|small/small.yaml:3|not a kind"
            })
    void what_does_not_fit_is_refused_with_its_place(String from, String to, String place, String message) {
        pack.change(from, to);

        assertThatThrownBy(pack::load)
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @Test
    void an_input_bound_to_nothing_is_refused() {
        pack.change("      证书有效期至: {fact: certificate.until}\n", "");

        assertThatThrownBy(pack::load).hasMessageContaining("'证书有效期至' is bound to nothing");
    }

    @Test
    void two_editions_for_one_day_are_refused() {
        String again = SmallPack.PROGRAMME.substring(SmallPack.PROGRAMME.indexOf("  - id: \"2020\""));
        pack.write(
                "small.yaml",
                SmallPack.PROGRAMME + again.replace("\"2020\"", "\"2025\"").replace("from: 2020", "from: 2025"));

        assertThatThrownBy(pack::load).hasMessageContaining("edition '2025' overlaps with '2020'");
    }

    @Test
    void programmes_that_rest_on_each_other_in_a_circle_are_refused() {
        String onOther = SmallPack.PROGRAMME.replace("small.dmn", "other.dmn");
        pack.write(
                "other.dmn",
                SmallPack.DMN
                        .replace("urn:small", "urn:other")
                        .replace("typeRef=\"date\"", "typeRef=\"Any\"")
                        .replace("typeRef=\"人数\"", "typeRef=\"Any\""));
        pack.write(
                "one.yaml",
                onOther.replace("id: small", "id: one").replace("{fact: certificate.until}", "{programme: two}"));
        pack.write(
                "two.yaml",
                onOther.replace("id: small", "id: two").replace("{fact: certificate.until}", "{programme: one}"));

        assertThatThrownBy(pack::load).hasMessageContaining("in a circle: one → two → one");
    }

    @Test
    void an_error_in_a_model_is_told_with_file_line_and_element() {
        pack.write("small.dmn", SmallPack.DMN.replace("规模 and 证书", "规模 and and 证书"));

        assertThatThrownBy(pack::load)
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("small/small.dmn:23")
                .hasMessageContaining("结论");
    }

    @Test
    void a_running_zone_keeps_the_version_before_until_all_is_good_again() {
        var rulebook = new Rulebook(pack::load);
        ProgrammeCatalogue before = rulebook.current();

        pack.change("fact: staff.total", "fact: staff.totl");
        assertThat(rulebook.reload()).hasSize(1);
        assertThat(rulebook.current()).isSameAs(before);
        assertThat(rulebook.problems())
                .extracting(Object::toString)
                .first()
                .asString()
                .contains("staff.totl");

        pack.change("小企业办法", "小微企业办法");
        assertThat(rulebook.reload()).isEmpty();
        assertThat(rulebook.current()).isNotSameAs(before);
    }
}
