package dev.xinmiao.zone.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes new reservations, and claims for them what may be given or used once. */
final class ReservationWriter {
    private final JdbcClient jdbc;

    ReservationWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next numbers of a sequence, as many as are needed. */
    static List<Long> numbers(JdbcClient jdbc, String sequence, int count) {
        return count == 0
                ? List.of()
                : jdbc.sql("select nextval(?::regclass) from generate_series(1, ?)")
                        .params(sequence, count)
                        .query((row, _) -> row.getLong(1))
                        .list();
    }

    /** At first all of it counts as given back; the entry that reserves it takes it from there. */
    void reservations(List<Decided> booked, Instant now) {
        List<Decided> made =
                booked.stream().filter(each -> each.reserve() != null).toList();
        if (made.isEmpty()) {
            return;
        }
        List<Long> numbers = numbers(jdbc, "ledger_reservation_id", made.size());
        Columns rows = new Columns(9);
        Columns draws = new Columns(2);
        for (int i = 0; i < made.size(); i++) {
            Decided item = made.get(i);
            Order.Reserve reserve = Objects.requireNonNull(item.reserve());
            long number = numbers.get(i);
            item.reservation(number);
            rows.add(
                    number,
                    reserve.pot(),
                    reserve.award().clause(),
                    reserve.award().beneficiary().value(),
                    reserve.award().basis(),
                    reserve.purpose(),
                    Objects.requireNonNull(item.booked()).amount(),
                    reserve.expires(),
                    now);
            reserve.ceilings().forEach(each -> draws.add(number, each.key()));
        }
        jdbc.sql("""
                        insert into ledger_reservation
                            (id, pot, clause, beneficiary, basis, purpose, amount, given_back, expires, made_at)
                        select id, pot, clause, beneficiary, basis, purpose, amount, amount, expires, made_at
                        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                            ?::timestamptz[], ?::timestamptz[])
                            as made (id, pot, clause, beneficiary, basis, purpose, amount, expires, made_at)
                        """).params(rows.arrays()).update();
        if (!draws.isEmpty()) {
            jdbc.sql("insert into ledger_draw (reservation, ceiling) select * from unnest(?::bigint[], ?::text[])")
                    .params(draws.arrays())
                    .update();
        }
    }

    private record Use(long reservation, String kind, String key) {}

    /** Claims what each rests on, and its documents. */
    void uses(List<Decided> booked) {
        List<Use> uses = new ArrayList<>();
        for (Decided item : booked) {
            Order.Reserve reserve = item.reserve();
            Long reservation = item.reservation();
            if (reserve != null && reservation != null) {
                uses.add(new Use(reservation, "AWARD", reserve.award().key()));
                reserve.documents().forEach(each -> uses.add(new Use(reservation, "DOCUMENT", each.value())));
            }
        }
        if (uses.isEmpty()) {
            return;
        }
        uses.sort(Comparator.comparing(Use::kind).thenComparing(Use::key));
        Columns rows = new Columns(3);
        uses.forEach(each -> rows.add(each.reservation(), each.kind(), each.key()));
        jdbc.sql("""
                        insert into ledger_use (reservation, kind, key)
                        select reservation, kind, key from unnest(?::bigint[], ?::text[], ?::text[])
                            with ordinality as claimed (reservation, kind, key, place) order by place
                        """).params(rows.arrays()).update();
    }
}
