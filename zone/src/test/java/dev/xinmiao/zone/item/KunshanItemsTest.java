package dev.xinmiao.zone.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue of the domain file, section 5: 44 items in the first batch. */
class KunshanItemsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final ItemCatalogue catalogue = ItemCatalogue.load(SmallCatalogue.kunshan(), SmallCatalogue.PROGRAMMES);

    @Test
    void the_first_batch_has_44_items_in_eight_categories() {
        assertThat(catalogue.batches(DAY)).isEqualTo(Map.of(new ServiceItem.Batch(1, LocalDate.of(2026, 3, 2)), 44L));
        assertThat(catalogue.on(DAY).stream()
                        .collect(Collectors.groupingBy(ServiceItem::category, Collectors.counting())))
                .isEqualTo(Map.of(
                        Category.POLICY, 6L,
                        Category.FINANCE, 7L,
                        Category.FACTORS, 10L,
                        Category.LAW, 5L,
                        Category.TALENT, 7L,
                        Category.INNOVATION, 4L,
                        Category.MARKET, 2L,
                        Category.GENERAL, 3L));
    }

    @Test
    void every_item_can_be_found_in_ones_own_words_and_is_marked_as_no_official_text() {
        assertThat(catalogue.all()).allSatisfy(item -> {
            assertThat(item.words()).as(item.id()).hasSizeBetween(3, 8);
            assertThat(item.basis().mark().sign()).as(item.id()).isEqualTo("[P]");
            assertThat(item.points())
                    .as(item.id())
                    .allSatisfy(point ->
                            assertThat(point.phone() + point.mark().sign()).matches("0512-5550-1[0-9]{2}‡"));
        });
        assertThat(catalogue.on(DAY))
                .filteredOn(item -> item.points().size() > 1)
                .hasSizeGreaterThan(3);
    }

    @Test
    void limits_are_those_of_the_table() {
        assertThat(catalogue.on(DAY).stream()
                        .collect(Collectors.toMap(
                                ServiceItem::code,
                                item -> item.limit().promised() == null
                                        ? Words.of(item.limit().unit())
                                        : item.limit().promised().toPlainString())))
                .containsEntry("zc-001", "1")
                .containsEntry("zc-002", "per-clause")
                .containsEntry("rz-009", "at-once")
                .containsEntry("rz-013", "30")
                .containsEntry("ys-014", "5")
                .containsEntry("zh-042", "0.5");
    }

    @Test
    void an_item_past_its_review_and_a_contact_unverified_for_90_days_are_flagged() {
        assertThat(catalogue.on(DAY).stream().filter(item -> item.isReviewOverdueOn(DAY)))
                .extracting(ServiceItem::code)
                .containsExactly("cx-037");
        OfferingPoint point =
                catalogue.version("ys-016", 1).orElseThrow().points().getFirst();
        assertThat(point.verified()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(point.isStaleOn(LocalDate.of(2026, 10, 18))).isFalse();
        assertThat(point.isStaleOn(LocalDate.of(2026, 10, 19))).isTrue();
    }

    @Test
    void setting_up_became_faster_with_its_second_version() {
        assertThat(catalogue.changes("zh-042").getLast().parts()).containsExactlyInAnyOrder(Part.LIMIT, Part.MATERIALS);
    }

    @Test
    void bundles_and_errands_lead_to_items() {
        assertThat(catalogue.bundles()).extracting(Bundle::id).contains("new-enterprise", "talent", "upgrade");
        assertThat(catalogue.errands())
                .hasSize(8)
                .allSatisfy(errand ->
                        assertThat(catalogue.named(errand.items(), DAY)).hasSameSizeAs(errand.items()));
    }

    @Test
    void every_process_that_an_item_names_is_there() {
        assertThat(catalogue.all())
                .extracting(ServiceItem::process)
                .doesNotContainNull()
                .allSatisfy(process -> assertThat(SmallCatalogue.kunshan().file("processes/" + process + ".yaml"))
                        .isPresent());
    }
}
