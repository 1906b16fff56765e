package dev.xinmiao.decision.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.change.Lever.Direction;
import dev.xinmiao.decision.value.FeelText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeSearchTest {
    private static final DmnModel TECH_SME = techSme();

    private static DmnModel techSme() {
        try {
            return DmnModel.read(Path.of("../packs/national/tech-sme-2017.dmn"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Decision decision(DmnModel model, String name) {
        return model.decision(name).orElseThrow();
    }

    private static Lever.Amount amount(Direction direction, String cost, String perUnit) {
        return Lever.amount(direction).withCost(new BigDecimal(cost)).withCostPerUnit(new BigDecimal(perUnit));
    }

    private static String told(ChangeSet set) {
        return set.changes().stream()
                .map(each -> each.label() + " " + FeelText.literal(each.from()) + "→" + FeelText.literal(each.to()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> enterprise() {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("职工总数", 100);
        row.put("科技人员", 12);
        row.put("销售收入", 3000);
        row.put("资产总额", 5000);
        row.put("研发费用", 120);
        row.put("成本费用总额", 2800);
        row.put("一类知识产权件数", 0);
        row.put("二类知识产权件数", 3);
        return row;
    }

    @Test
    void says_how_many_people_and_how_much_money_the_next_rung_takes() {
        Levers levers = TECH_SME.levers()
                .allFixed()
                .with("科技人员", amount(Direction.UP, "0", "20"))
                .with("研发费用", amount(Direction.UP, "0", "1"));
        ChangeResult result = TECH_SME.changes(Goal.test(decision(TECH_SME, "综合得分"), ">= 60"), levers)
                .of(enterprise());

        assertThat(result.status()).isEqualTo(Status.EXACT);
        assertThat(told(result.alternatives().getFirst())).isEqualTo("科技人员 12→15, 研发费用 120→150");
        assertThat(result.alternatives().getFirst().cost()).isEqualByComparingTo("90");
    }

    @Test
    void gives_alternatives_that_change_other_inputs() {
        Levers levers = TECH_SME.levers()
                .allFixed()
                .with("科技人员", amount(Direction.UP, "0", "20"))
                .with("研发费用", amount(Direction.UP, "0", "1"))
                .with("一类知识产权件数", amount(Direction.UP, "0", "500"))
                .with("研发机构级别", Lever.to("省级", new BigDecimal(1000)));
        ChangeResult result = TECH_SME.changes(Goal.value(decision(TECH_SME, "C5 得分达标或直接确认"), true), levers)
                .of(enterprise());

        assertThat(result.alternatives().stream().map(ChangeSearchTest::told)).containsExactly("x");
    }
}
