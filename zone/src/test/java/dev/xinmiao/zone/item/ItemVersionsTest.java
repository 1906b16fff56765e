package dev.xinmiao.zone.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemVersionsTest {
    private static final String SECOND = SmallCatalogue.ITEM
            .replace("version: 1", "version: 2\nchange: {zh: 缩短, en: Shorter}")
            .replace("promised: 5", "promised: 3")
            .replace("effectiveFrom: 2026-03-02", "effectiveFrom: 2026-09-01");

    @TempDir
    Path root;

    private SmallCatalogue small;

    @BeforeEach
    void oneItem() {
        small = new SmallCatalogue(root).item("zc-001", SmallCatalogue.ITEM);
    }

    @Test
    void what_is_published_has_to_be_on_record() {
        assertThatThrownBy(small::load).hasMessageContaining("items publish");
        assertThat(small.publish().load().all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            promised: 5            | promised: 6              | limit
            need: fetched          | need: required           | materials
            groups: [anyone]       | groups: [sme]            | audience
            kind: department       | kind: street             | unit
            """)
    void limit_materials_audience_and_unit_dont_change_silently(String from, String to, String part) {
        small.publish().item("zc-001", SmallCatalogue.ITEM.replace(from, to));

        assertThatThrownBy(small::load).hasMessageContaining(part).hasMessageContaining("version");
        assertThatThrownBy(small::publish).hasMessageContaining(part);
    }

    @Test
    void contacts_and_texts_may_change_without_a_new_version() {
        small.publish()
                .item(
                        "zc-001",
                        SmallCatalogue.ITEM
                                .replace("verified: 2026-03-02", "verified: 2026-06-01")
                                .replace("答复", "解答"));

        assertThat(small.load().all()).hasSize(1);
    }

    @Test
    void a_new_version_holds_from_its_day_and_the_one_before_stays_for_its_cases() {
        small.publish().item("zc-001@1", SmallCatalogue.ITEM).item("zc-001", SECOND);
        ItemCatalogue catalogue = small.publish().load();

        assertThat(catalogue.current("zc-001", LocalDate.of(2026, 8, 31)))
                .hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(1));
        assertThat(catalogue.current("zc-001", LocalDate.of(2026, 9, 1)))
                .hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(2));
        assertThat(catalogue.current("zc-001", LocalDate.of(2026, 3, 1))).isEmpty();
        assertThat(catalogue.version("zc-001", 1)).isPresent();
        assertThat(catalogue.versions("zc-001"))
                .extracting(ServiceItem::version)
                .containsExactly(2, 1);
        assertThat(catalogue.changes("zc-001").getLast().parts()).containsExactly(Part.LIMIT);
        assertThat(catalogue.changes(LocalDate.of(2026, 8, 1))).hasSize(1);
    }

    @Test
    void a_draft_of_the_next_version_is_seen_by_nobody() {
        small.item("zc-001@1", SmallCatalogue.ITEM)
                .item("zc-001", SECOND.replace("status: published", "status: draft"));
        ItemCatalogue catalogue = small.publish().load();

        assertThat(catalogue.current("zc-001", LocalDate.of(2026, 10, 1)))
                .hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(1));
        assertThat(catalogue.versions("zc-001")).hasSize(1);
    }

    @Test
    void a_version_that_was_published_cannot_vanish() throws IOException {
        small.publish().item("zc-001", SECOND);
        assertThatThrownBy(small::load).hasMessageContaining("zc-001@1.yaml");

        small.without("zc-001");
        assertThatThrownBy(small::load).hasMessageContaining("不能删除");
    }

    @Test
    void a_step_that_an_items_life_does_not_have_is_refused() {
        String retired = SmallCatalogue.ITEM.replace(
                "status: published", "status: retired\nsince: 2026-06-01\nreason: {zh: 合并, en: Merged}");
        small.publish().item("zc-001", retired).publish();
        assertThat(small.load().on(LocalDate.of(2026, 7, 1))).isEmpty();

        small.item("zc-001", SmallCatalogue.ITEM);
        assertThatThrownBy(small::load).hasMessageContaining("retired").hasMessageContaining("published");
    }

    @Test
    void a_file_has_the_name_of_its_item_and_a_batch_one_date() {
        small.item(
                "other",
                SmallCatalogue.ITEM
                        .replace("zc-001", "zc-002")
                        .replace("number: 1, date: 2026-03-02", "number: 1, date: 2026-04-02"));

        assertThatThrownBy(small::publish).hasMessageContaining("zc-002.yaml").hasMessageContaining("2026-04-02");
    }

    @Test
    void the_same_item_in_two_files_is_refused() {
        small.item("zc-001@1", SmallCatalogue.ITEM);

        assertThatThrownBy(small::publish).hasMessageContaining("两个文件");
    }
}
