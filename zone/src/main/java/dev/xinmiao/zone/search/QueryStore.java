package dev.xinmiao.zone.search;

import dev.xinmiao.zone.search.QueryLog.Asked;
import dev.xinmiao.zone.search.QueryLog.Count;
import dev.xinmiao.zone.search.QueryLog.TopQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of queries in the database. */
@Repository
class QueryStore {
    /** Different texts kept of one day: whoever floods the search fills no disk. */
    private static final int A_DAY = 20_000;

    private final JdbcClient jdbc;

    QueryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Map<Asked, Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        // In one order, so that two programs on one database never wait for each other in a circle.
        List<Map.Entry<Asked, Count>> sorted = counts.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Asked, Count> each) -> each.getKey().day())
                        .thenComparing(each -> each.getKey().text()))
                .toList();
        jdbc.sql("""
                        insert into query_count (day, text, asked, hits)
                        select day, text, asked, hits
                        from unnest(?::date[], ?::text[], ?::int[], ?::int[]) as more (day, text, asked, hits)
                        where (select count(*) from query_count there where there.day = more.day) < ?
                           or exists (select from query_count there where there.day = more.day and there.text = more.text)
                        on conflict (day, text) do update
                           set asked = query_count.asked + excluded.asked, hits = excluded.hits
                        """)
                .params(
                        sorted.stream()
                                .map(each -> each.getKey().day().toString())
                                .toArray(String[]::new),
                        sorted.stream().map(each -> each.getKey().text()).toArray(String[]::new),
                        sorted.stream().map(each -> each.getValue().asked()).toArray(Integer[]::new),
                        sorted.stream().map(each -> each.getValue().hits()).toArray(Integer[]::new),
                        A_DAY)
                .update();
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from query_count where day < ?").param(day).update();
    }

    List<TopQuery> top(LocalDate first, int most, boolean fruitless) {
        return jdbc.sql("""
                        select text, asked, hits from (
                            select text, sum(asked) as asked, (array_agg(hits order by day desc))[1] as hits
                            from query_count where day >= ? group by text) as counted
                        where hits = 0 or not ?
                        order by asked desc, text limit ?
                        """)
                .params(first, fruitless, most)
                .query((row, _) -> new TopQuery(row.getString("text"), row.getInt("asked"), row.getInt("hits")))
                .list();
    }
}
