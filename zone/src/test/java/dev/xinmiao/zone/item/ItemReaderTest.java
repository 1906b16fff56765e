package dev.xinmiao.zone.item;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {
    private final List<PackProblem> problems = new ArrayList<>();

    private @Nullable ServiceItem read(String text) {
        return new ItemReader(problems).read(YamlNode.parse("items/zc-001.yaml", text));
    }

    @Test
    void an_item_has_everything_its_file_says() {
        ServiceItem item = requireNonNull(read(SmallCatalogue.ITEM));

        assertThat(problems).isEmpty();
        assertThat(item.limit().promised()).isEqualByComparingTo("5");
        assertThat(item.materials()).extracting(Material::need).containsExactly(Material.Need.FETCHED);
        assertThat(item.points()).extracting(OfferingPoint::phone).containsExactly("0512-5550-101");
        assertThat(item.audience().conditions()).containsExactly(new AudienceCondition.Meets(List.of("tech-sme")));
    }

    @Test
    void all_errors_of_a_file_are_told_at_once_each_with_its_line() {
        read(SmallCatalogue.ITEM
                .replace("category: policy", "category: politics")
                .replace("phone: 0512-5550-101", "phone: 138-0512-0000")
                .replace("fee: {zh: 不收费, en: Free}\n", "fees: {zh: 不收费, en: Free}\n")
                .replace("effectiveFrom: 2026-03-02", "effectiveFrom: 2026-02-30"));

        assertThat(problems).extracting(PackProblem::line).containsExactlyInAnyOrder(4, 11, 16, 1, 20);
        assertThat(problems.toString()).contains("politics", "手机", "fees", "“fee”", "2026-02-30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {promised: 0.5, unit: working-day}          | ok
            {unit: at-once}                             | ok
            {unit: per-clause, zh: 按学期, en: By term}  | ok
            {promised: 10, legal: 20, unit: working-day}| ok
            {promised: 21, legal: 20, unit: working-day}| 长于法定
            {promised: 0.3, unit: working-day}          | 0.5
            {promised: 0, unit: working-day}            | 即办
            {unit: working-day}                         | 缺少承诺
            {promised: 3, unit: at-once}                | 不带数字
            {promised: 3, unit: weeks}                  | weeks
            """)
    void a_limit_can_be_half_a_day_at_once_or_by_clause_and_nothing_that_makes_no_sense(String limit, String said) {
        read(SmallCatalogue.ITEM.replace("{promised: 5, unit: working-day}", limit));

        if (said.equals("ok")) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(13);
                assertThat(problem.message()).contains(said);
            });
        }
    }

    @Test
    void half_a_day_is_kept_exactly() {
        assertThat(requireNonNull(read(SmallCatalogue.ITEM.replace("promised: 5", "promised: 0.50")))
                        .limit()
                        .promised())
                .isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void a_suspended_item_says_since_when_and_why() {
        read(SmallCatalogue.ITEM.replace("status: published", "status: suspended"));

        assertThat(problems).singleElement().asString().contains("since").contains("reason");
    }

    @Test
    void what_a_condition_names_must_exist(@TempDir Path root) {
        var small = new SmallCatalogue(root)
                .item(
                        "zc-001",
                        SmallCatalogue.ITEM.replace(
                                "[{programmes: [tech-sme]}]",
                                "[{programmes: [no-such]}, {fact: no.such, begins: [C]}, {fact: revenue, begins: [1]}]"));

        assertThatThrownBy(small::load)
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("no-such")
                .hasMessageContaining("no.such")
                .hasMessageContaining("revenue");
    }

    @Test
    void a_file_that_is_a_list_is_refused_in_a_sentence() {
        read("- one\n- two\n");

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(1));
    }
}
