package dev.xinmiao.zone.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.enterprise.ListFilter.Choice;
import dev.xinmiao.zone.enterprise.ListFilter.Sort;
import dev.xinmiao.zone.enterprise.ListStore.Place;
import dev.xinmiao.zone.enterprise.ListStore.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 300 enterprises: many with the same revenue or none, a third each met, refused and open, some by little. */
class ListStoreTest {
    private static final int ENTERPRISES = 300;
    private static final int PAGE = 7;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ListStore store = new ListStore(database.jdbc());

    @BeforeAll
    static void enter() {
        var jdbc = database.jdbc();
        jdbc.sql("""
                insert into subject (id, credit_code, name)
                select i, null, chr(19968 + i * 61 % 2000) || '光' || chr(20000 + i) || '有限公司'
                from generate_series(1, :n) as i
                """).param("n", ENTERPRISES).update();
        jdbc.sql("""
                insert into enterprise_summary (subject, name, section, revenue)
                select id, name, case when id % 5 = 0 then 'I' else 'C' end,
                       case when id % 4 > 0 then id % 10 * 1000 end
                from subject
                """).update();
        jdbc.sql("""
                insert into evaluation (day, known_at, started_at, finished_at, current)
                values ('2026-06-30', now(), now(), now(), true)
                """).update();
        jdbc.sql("insert into standing_term (term) values ('tech-sme')").update();
        jdbc.sql("create table standing_1 partition of standing for values in (1)")
                .update();
        jdbc.sql("""
                insert into standing (evaluation, subject, programme, edition, state, score_min, score_max, failing,
                                      distance, missing)
                select 1, id, 1, '2022', id % 3, id % 8 * 10, 100, 0, case when id % 3 = 1 then id / 1000.0 end, '{}'
                from subject
                """).update();
        // Not their true numbers: they decide by which way the rows are found, and every way shall be gone.
        jdbc.sql("""
                insert into standing_count (evaluation, programme, state, near, subjects)
                values (1, 1, 0, false, 100), (1, 1, 1, true, 10000), (1, 1, 1, false, 100000), (1, 1, 2, false, 100000)
                """).update();
    }

    static Stream<ListFilter> filters() {
        return Stream.of(
                filter("", null, null, null, Sort.NAME),
                filter("", null, null, null, Sort.REVENUE),
                filter("", null, null, "I", Sort.REVENUE),
                filter("光", null, null, null, Sort.NAME),
                filter("有限公司", null, null, "C", Sort.NAME),
                filter("", "tech-sme", null, null, Sort.SCORE),
                filter("", "tech-sme", Choice.MET, null, Sort.NAME),
                filter("", "tech-sme", Choice.MET, null, Sort.SCORE),
                filter("", "tech-sme", Choice.NEAR, "C", Sort.NAME),
                filter("", "tech-sme", Choice.NEAR, null, Sort.REVENUE),
                filter("", "tech-sme", Choice.NEAR, null, Sort.SCORE),
                filter("", "tech-sme", Choice.NOT_MET, "C", Sort.REVENUE),
                filter("", "tech-sme", Choice.MISSING, null, Sort.SCORE));
    }

    private static ListFilter filter(
            String search, @Nullable String programme, @Nullable Choice state, @Nullable String section, Sort sort) {
        return new ListFilter(search, programme, state, section, sort);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void paging_forwards_shows_every_enterprise_once_in_the_order_of_the_whole_list(ListFilter filter) {
        List<Row> paged = new ArrayList<>();
        List<Row> page = store.page(filter, new Place.Top(), PAGE);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = store.page(filter, new Place.Behind(page.getLast().subject().value()), PAGE);
        }
        assertThat(paged).isNotEmpty().doesNotHaveDuplicates().isEqualTo(whole(filter));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void paging_backwards_from_the_end_shows_the_same(ListFilter filter) {
        List<Row> whole = whole(filter);
        List<Row> paged = new ArrayList<>(List.of(whole.getLast()));
        List<Row> page = before(filter, paged.getFirst());
        while (!page.isEmpty()) {
            paged.addAll(0, page);
            page = before(filter, paged.getFirst());
        }
        assertThat(paged).isEqualTo(whole);
    }

    private List<Row> before(ListFilter filter, Row row) {
        return store.page(filter, new Place.Before(row.subject().value()), PAGE);
    }

    private List<Row> whole(ListFilter filter) {
        return store.page(filter, new Place.Top(), ENTERPRISES);
    }

    @Test
    void the_four_choices_share_out_all_enterprises() {
        long shared = Stream.of(Choice.values())
                .mapToLong(choice ->
                        whole(filter("", "tech-sme", choice, null, Sort.NAME)).size())
                .sum();
        assertThat(shared).isEqualTo(ENTERPRISES);
    }

    @Test
    void revenue_begins_with_the_greatest_and_the_unknown_come_last() {
        List<Row> rows = whole(filter("", null, null, null, Sort.REVENUE));
        assertThat(rows.getFirst().revenue()).isEqualByComparingTo("9000");
        assertThat(rows.getLast().revenue()).isNull();
    }

    @Test
    void a_search_takes_its_characters_as_they_are() {
        assertThat(whole(filter("%", null, null, null, Sort.NAME))).isEmpty();
        assertThat(whole(filter("光_", null, null, null, Sort.NAME))).isEmpty();
        assertThat(whole(filter("限公", null, null, null, Sort.NAME))).hasSize(ENTERPRISES);
    }

    @Test
    void a_programme_nobody_was_judged_by_has_nobody_who_meets_it() {
        assertThat(whole(filter("", "gazelle", Choice.MET, null, Sort.NAME))).isEmpty();
    }

    @Test
    void a_place_that_is_no_longer_in_the_list_gives_an_empty_page() {
        assertThat(store.page(filter("", null, null, null, Sort.NAME), new Place.Behind(99_999), PAGE))
                .isEmpty();
    }
}
