package dev.xinmiao.zone.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.decision.explain.Reason.Outcome;
import dev.xinmiao.decision.value.Possible;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a decisive comparison asked for and what it found, as a reader sees them. */
class ComparisonTest {
    private final ProgrammeCatalogue catalogue = new SmallPack().load();
    private final Why why = new Judge(catalogue)
            .why(catalogue.find("small").orElseThrow(), SmallPack.knowing(catalogue, Map.of()))
            .orElseThrow();

    private String said(
            Outcome outcome, String left, Object found, String operator, String right, @Nullable Object to) {
        var reason =
                new Reason("规模", 0, outcome, left, found, operator, right, to, null, List.of(), List.of(), Set.of());
        Comparison comparison = new Reasons(catalogue.dictionary()).comparison(why, reason);
        return comparison.of() + " " + comparison.found() + "，要求 "
                + comparison.requirement().replace('\u00A0', ' ');
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @Test
    void a_demand_that_the_rules_call_by_a_name_shows_its_value_and_the_name() {
        assertThat(said(Outcome.FAILS, "研发费用占比", number("0.032"), ">=", "研发比例要求", number("0.05")))
                .isEqualTo("研发费用占比 3.2%，要求 ≥ 5%（研发比例要求）");
    }

    @Test
    void what_is_wanted_at_all_and_is_not_there_is_simply_lacking() {
        var reason = new Reason(
                "证书",
                0,
                Outcome.FAILS,
                "证书有效期至",
                null,
                "!=",
                "null",
                null,
                null,
                List.of("办法第二条"),
                List.of(),
                Set.of());
        assertThat(new Reasons(catalogue.dictionary()).sentence(why, reason, "").zh())
                .isEqualTo("没有证书有效期至（办法第二条）");
    }

    @Test
    void a_demand_that_is_not_settled_shows_what_it_may_be() {
        Possible either = new Possible.OneOf(List.of(number("0.04"), number("0.05")), new BitSet());
        assertThat(said(Outcome.OPEN, "研发费用占比", number("0.042"), ">=", "研发比例要求", either))
                .isEqualTo("研发费用占比 4.2%，要求 ≥ 4% 或 5%（研发比例要求）");
    }

    @Test
    void what_fails_by_a_hair_never_looks_like_what_is_demanded() {
        assertThat(said(Outcome.FAILS, "研发费用占比", number("0.0399988"), ">=", "0.04", number("0.04")))
                .isEqualTo("研发费用占比 3.9999%，要求 ≥ 4%");
        assertThat(said(Outcome.FAILS, "营业收入", number("2000.000001"), "<=", "2000", number("2000")))
                .isEqualTo("营业收入 2000.000001 万元，要求 ≤ 2000 万元");
    }

    @Test
    void a_cell_of_a_table_asks_in_the_unit_of_what_was_found() {
        assertThat(said(Outcome.FAILS, "职工总数", number("50001"), "<=", "50000", null))
                .isEqualTo("职工总数 50,001 人，要求 ≤ 50,000 人");
        assertThat(said(Outcome.HOLDS, "研发费用占比", number("0.263"), "in", "[0.25..0.3)", null))
                .isEqualTo("研发费用占比 26.3%，要求 属于 [25%..30%)");
        assertThat(said(Outcome.FAILS, "类别", "丙", "in", "\"甲\", \"乙\"", null)).isEqualTo("类别 丙，要求 属于 甲、乙");
    }

    @Test
    void a_question_of_yes_or_no_asks_for_what_would_have_passed() {
        assertThat(said(Outcome.FAILS, "拥有知识产权", false, "", "", null)).isEqualTo("拥有知识产权 否，要求 是");
        assertThat(said(Outcome.HOLDS, "拥有知识产权", true, "", "", null)).isEqualTo("拥有知识产权 是，要求 是");
        assertThat(said(Outcome.FAILS, "列入失信名单", true, "", "", null)).isEqualTo("列入失信名单 是，要求 否");
    }
}
