package dev.xinmiao.zone.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.RuleView.Formula;
import dev.xinmiao.zone.programme.RuleView.Hits;
import dev.xinmiao.zone.programme.RuleView.Steps;
import dev.xinmiao.zone.programme.RuleView.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RuleViewTest {
    private static ProgrammeCatalogue catalogue;

    @BeforeAll
    static void readTheNationalRules() {
        Pack pack = Pack.open(PackFolder.find(null), "kunshan");
        catalogue = ProgrammeCatalogue.load(pack, FactDictionary.load(pack));
    }

    @Test
    void a_table_shows_its_columns_its_rows_and_the_clause_of_each() {
        Programme programme = catalogue.find("tech-sme").orElseThrow();
        Decision decision =
                programme.editions().getLast().model().decision("科技人员得分").orElseThrow();
        assertThat(RuleView.of(decision.expression())).isInstanceOfSatisfying(Table.class, table -> {
            assertThat(table.hits()).isIn(Hits.ONE, Hits.FIRST);
            assertThat(table.notes()).contains("条款");
            assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(row -> {
                assertThat(row.tests()).hasSameSizeAs(table.inputs());
                assertThat(row.outputs()).hasSameSizeAs(table.outputs());
                assertThat(row.notes()).hasSameSizeAs(table.notes());
            });
        });
    }

    @Test
    void no_decision_of_any_programme_comes_out_empty() {
        for (Programme programme : catalogue.all()) {
            for (Decision decision : programme.editions().getLast().model().decisions()) {
                assertFilled(decision, RuleView.of(decision.expression()));
            }
        }
    }

    private static void assertFilled(Decision decision, RuleView view) {
        switch (view) {
            case Formula formula ->
                assertThat(formula.text()).as(decision.name()).isNotBlank();
            case Table table -> assertThat(table.rows()).as(decision.name()).isNotEmpty();
            case Steps steps -> {
                assertThat(steps.steps()).as(decision.name()).isNotEmpty();
                steps.steps().forEach(step -> assertFilled(decision, step.logic()));
            }
        }
    }
}
