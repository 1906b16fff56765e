package dev.xinmiao.zone.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes decided orders, each table by one statement. Awards and documents are claimed first, by name, then commands by id;
 * transactions get their numbers after that, so their order is the order in which things were claimed and given back.
 */
@Repository
class BookWriter {
    private final JdbcClient jdbc;

    BookWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order with its decision, and the numbers that it gets. */
    static final class Item {
        private final Order order;
        private final Decision decision;
        private long transaction;
        private @Nullable Long reservation;

        Item(Order order, Decision decision) {
            this.order = order;
            this.decision = decision;
            this.reservation = decision instanceof Decision.Booked booked ? booked.reservation() : null;
        }

        Order order() {
            return order;
        }

        Outcome outcome() {
            return switch (decision) {
                case Decision.Booked booked ->
                    new Outcome.Done(transaction, reservation, booked.amount(), booked.remaining(), false);
                case Decision.Refused refused -> new Outcome.Refused(refused.refusal(), false);
            };
        }

        private Order.@Nullable Reserve reserve() {
            return decision instanceof Decision.Booked && order instanceof Order.Reserve reserve ? reserve : null;
        }
    }

    void write(List<Item> items, Instant now) {
        List<Item> booked = items.stream()
                .filter(each -> each.decision instanceof Decision.Booked)
                .toList();
        reservations(booked, now);
        uses(booked);
        List<Long> numbers = numbers("ledger_transaction_id", booked.size());
        for (int i = 0; i < booked.size(); i++) {
            booked.get(i).transaction = numbers.get(i);
        }
        commands(items, now);
        transactions(booked, now);
        Map<String, Long> stated = stated(booked);
        ceilings(stated, "most < named.figure");
        entries(booked);
        ceilings(last(booked, stated), "most <> named.figure");
        years(booked);
    }

    private List<Long> numbers(String sequence, int count) {
        return count == 0
                ? List.of()
                : jdbc.sql("select nextval(?::regclass) from generate_series(1, ?)")
                        .params(sequence, count)
                        .query((row, _) -> row.getLong(1))
                        .list();
    }

    /** At first all of it counts as given back; the entry that reserves it takes it from there. */
    private void reservations(List<Item> booked, Instant now) {
        List<Item> made = booked.stream().filter(each -> each.reserve() != null).toList();
        if (made.isEmpty()) {
            return;
        }
        List<Long> numbers = numbers("ledger_reservation_id", made.size());
        Columns rows = new Columns(9);
        Columns draws = new Columns(2);
        for (int i = 0; i < made.size(); i++) {
            Item item = made.get(i);
            Order.Reserve reserve = Objects.requireNonNull(item.reserve());
            long number = numbers.get(i);
            item.reservation = number;
            rows.add(
                    number,
                    reserve.pot(),
                    reserve.award().clause(),
                    reserve.award().beneficiary().value(),
                    reserve.award().basis(),
                    reserve.purpose(),
                    ((Decision.Booked) item.decision).amount(),
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

    private void uses(List<Item> booked) {
        List<Use> uses = new ArrayList<>();
        for (Item item : booked) {
            Order.Reserve reserve = item.reserve();
            Long reservation = item.reservation;
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

    private void commands(List<Item> items, Instant now) {
        Columns rows = new Columns(10);
        items.stream()
                .sorted(Comparator.comparing(each -> each.order.id().toString()))
                .forEach(item -> {
                    Order order = item.order;
                    boolean done = item.decision instanceof Decision.Booked;
                    rows.add(
                            order.id(),
                            now,
                            order.actor(),
                            OrderJson.kind(order),
                            OrderJson.write(order),
                            done ? item.transaction : null,
                            item.reservation,
                            item.decision instanceof Decision.Booked booked ? booked.amount() : 0,
                            switch (item.decision) {
                                case Decision.Booked booked -> booked.remaining();
                                case Decision.Refused refused -> refused.remaining();
                            },
                            item.decision instanceof Decision.Refused refused
                                    ? OrderJson.write(refused.refusal())
                                    : null);
                });
        jdbc.sql("""
                        insert into ledger_command
                            (id, at, actor, kind, content, transaction, reservation, amount, remaining, refusal)
                        select id, at, actor, kind, content, transaction, reservation, amount, remaining, refusal
                        from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                            ?::bigint[], ?::bigint[], ?::text[]) with ordinality
                            as answered (id, at, actor, kind, content, transaction, reservation, amount, remaining, refusal,
                                place)
                        order by place
                        """).params(rows.arrays()).update();
    }

    private void transactions(List<Item> booked, Instant now) {
        if (booked.isEmpty()) {
            return;
        }
        Columns rows = new Columns(7);
        for (Item item : booked) {
            rows.add(
                    item.transaction,
                    ((Decision.Booked) item.decision).booking().pot(),
                    item.order.id(),
                    OrderJson.kind(item.order),
                    now,
                    item.order.actor(),
                    note(item.order));
        }
        jdbc.sql("""
                        insert into ledger_transaction (id, pot, command, operation, at, actor, note)
                        select * from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],
                            ?::text[])
                        """).params(rows.arrays()).update();
    }

    private static String note(Order order) {
        return switch (order) {
            case Order.OfReservation about -> about.note();
            case Order.Fund fund -> fund.note();
            case Order.Reserve reserve -> reserve.purpose();
            case Order.CloseYear _ -> "";
        };
    }

    private void entries(List<Item> booked) {
        Columns rows = new Columns(6);
        for (Item item : booked) {
            int line = 0;
            for (Booking.Line each : ((Decision.Booked) item.decision).booking().lines()) {
                Long reservation = each.reservation() != null && each.reservation() == Booking.NEW
                        ? item.reservation
                        : each.reservation();
                rows.add(item.transaction, ++line, each.pot(), each.account(), each.amount(), reservation);
            }
        }
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            insert into ledger_entry (transaction, line, pot, account, amount, reservation)
                            select * from unnest(?::bigint[], ?::int[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
                            """).params(rows.arrays()).update();
        }
    }

    /** The highest figure that each ceiling is given on the way: what was drawn then was below it. */
    private static Map<String, Long> stated(List<Item> booked) {
        Map<String, Long> figures = new TreeMap<>();
        for (Item item : booked) {
            Order.Reserve reserve = item.reserve();
            if (reserve != null) {
                reserve.ceilings().forEach(each -> figures.merge(each.key(), each.most(), Math::max));
            }
        }
        return figures;
    }

    private static Map<String, Long> last(List<Item> booked, Map<String, Long> stated) {
        Map<String, Long> figures = new TreeMap<>();
        for (Item item : booked) {
            Order.Reserve reserve = item.reserve();
            if (reserve != null) {
                reserve.ceilings().forEach(each -> figures.put(each.key(), each.most()));
            }
        }
        // Where all said the same there is nothing left to do.
        return figures.equals(stated) ? Map.of() : figures;
    }

    private void ceilings(Map<String, Long> figures, String where) {
        if (figures.isEmpty()) {
            return;
        }
        Columns rows = new Columns(2);
        figures.forEach(rows::add);
        jdbc.sql("""
                        update ledger_ceiling set most = named.figure
                        from unnest(?::text[], ?::bigint[]) as named (key, figure)
                        where ledger_ceiling.key = named.key and
                        """ + where).params(rows.arrays()).update();
    }

    private void years(List<Item> booked) {
        for (Item item : booked) {
            if (item.order instanceof Order.CloseYear close) {
                jdbc.sql("update ledger_pot set open = false where id = ?")
                        .param(close.pot())
                        .update();
                if (close.move()) {
                    jdbc.sql("update ledger_reservation set pot = ? where id = any (?)")
                            .params(
                                    Objects.requireNonNull(close.next()),
                                    ((Decision.Booked) item.decision)
                                            .booking().lines().stream()
                                                    .map(Booking.Line::reservation)
                                                    .filter(Objects::nonNull)
                                                    .distinct()
                                                    .toArray(Long[]::new))
                            .update();
                }
            }
        }
    }
}
