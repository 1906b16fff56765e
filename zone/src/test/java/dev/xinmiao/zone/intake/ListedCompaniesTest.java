package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.intake.RowOutcome.Assertion;
import dev.xinmiao.zone.kernel.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two real files of listed companies, read by the mapping that ships with the product. */
class ListedCompaniesTest {
    private static final FactKey STAFF = new FactKey("staff.total");
    private static final FactKey RESEARCHERS = new FactKey("staff.rnd");
    private static final FactKey ASSETS = new FactKey("assets.net");

    private final Mapping mapping = Mapping.load("listed-companies", Packs.NATIONAL);
    private final List<RowOutcome> outcomes = new ArrayList<>();

    private IntakeSummary read(String file) {
        return FileIntake.read(SharedData.file(file), mapping, Packs.DICTIONARY, outcomes::add);
    }

    private Stream<Assertion> assertions() {
        return outcomes.stream()
                .filter(RowOutcome.Taken.class::isInstance)
                .flatMap(row -> ((RowOutcome.Taken) row).assertions().stream());
    }

    @Test
    void the_mapping_fits_the_dictionary() {
        assertThat(mapping.check(Packs.DICTIONARY)).isEmpty();
    }

    @Test
    void every_company_year_is_taken_or_in_the_error_list() {
        IntakeSummary summary = read("listed-companies/annual.csv.gz");

        assertThat(summary.rows()).isEqualTo(5775).isEqualTo(outcomes.size());
        assertThat(summary.isComplete()).isTrue();
        assertThat(summary.remarks())
                .as("each column is mapped or ignored by name")
                .isEmpty();
        assertThat(outcomes)
                .filteredOn(RowOutcome.Taken.class::isInstance)
                .allSatisfy(row -> assertThat(
                                ((RowOutcome.Taken) row).assertions().isEmpty())
                        .isEqualTo(row.errors().stream().anyMatch(error -> error.fault() == Fault.NO_VALUES)));
    }

    @Test
    void a_staff_of_zero_is_missing_and_never_zero() {
        read("listed-companies/annual.csv.gz");

        assertThat(assertions())
                .noneMatch(each -> FactValue.of(0).equals(each.values().get(STAFF)));
        assertThat(assertions())
                .noneMatch(each -> FactValue.of(0).equals(each.values().get(RESEARCHERS)));
        assertThat(assertions()).anyMatch(each -> !each.values().containsKey(RESEARCHERS));
    }

    @Test
    void the_research_expense_of_the_income_statement_stands_in_for_both_rules() {
        read("listed-companies/annual.csv.gz");
        FactKey taxRules = new FactKey("rnd.expense");
        FactKey highTechRules = new FactKey("rnd.expense.high-tech");

        assertThat(assertions()).anyMatch(each -> each.values().containsKey(taxRules));
        assertThat(assertions())
                .allSatisfy(each -> assertThat(each.values().get(highTechRules))
                        .isEqualTo(each.values().get(taxRules)));
    }

    @Test
    void sums_made_in_floating_point_come_out_exact_to_the_fen() {
        read("listed-companies/annual.csv.gz");

        // 67801985.10000002 in the file
        assertThat(outcomes)
                .filteredOn(row -> row.row() == 3)
                .singleElement()
                .satisfies(row -> assertThat(((RowOutcome.Taken) row).assertions())
                        .filteredOn(each -> each.period().equals(Period.year(2020)))
                        .singleElement()
                        .satisfies(each -> assertThat(each.values())
                                .containsEntry(ASSETS, FactValue.of(new BigDecimal("67801985.1")))));
    }

    @Test
    void a_revenue_below_zero_is_in_the_error_list_and_the_rest_of_its_row_is_taken() {
        read("listed-companies/annual.csv.gz");

        assertThat(outcomes)
                .flatExtracting(RowOutcome::errors)
                .filteredOn(error -> "营业收入".equals(error.column()))
                .hasSize(2)
                .allSatisfy(error -> assertThat(error.fault()).isEqualTo(Fault.BELOW_MIN));
        assertThat(outcomes).allSatisfy(row -> assertThat(row).isInstanceOf(RowOutcome.Taken.class));
    }

    @Test
    void every_company_is_taken_or_in_the_error_list() {
        IntakeSummary summary = read("listed-companies/companies.csv.gz");

        assertThat(summary.rows()).isEqualTo(2183).isEqualTo(outcomes.size());
        assertThat(summary.isComplete()).isTrue();
        assertThat(summary.remarks()).isEmpty();
        assertThat(summary.faults().keySet()).containsOnly(Fault.CODE_UNKNOWN, Fault.NO_VALUES);
        assertThat(outcomes)
                .filteredOn(row ->
                        row instanceof RowOutcome.Taken taken && taken.subject().creditCode() != null)
                .hasSize(721);
    }
}
