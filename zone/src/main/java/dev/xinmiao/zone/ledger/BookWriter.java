package dev.xinmiao.zone.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes decided orders, each table by one statement. Awards and documents are claimed first, by name, then orders by id;
 * transactions get their numbers once all is claimed, so their order is the order in which things were claimed and given back.
 */
@Repository
class BookWriter {
    private final JdbcClient jdbc;
    private final ReservationWriter reservations;

    BookWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.reservations = new ReservationWriter(jdbc);
    }

    void write(List<Decided> items, Instant now) {
        List<Decided> booked =
                items.stream().filter(each -> each.booked() != null).toList();
        reservations.reservations(booked, now);
        reservations.uses(booked);
        List<Long> numbers = ReservationWriter.numbers(jdbc, "ledger_transaction_id", booked.size());
        for (int i = 0; i < booked.size(); i++) {
            booked.get(i).transaction(numbers.get(i));
        }
        commands(items, now);
        transactions(booked, now);
        ceilings(highest(booked), "most < named.figure");
        entries(booked);
        ceilings(last(booked), "most <> named.figure");
        years(booked);
    }

    private void commands(List<Decided> items, Instant now) {
        Columns rows = new Columns(10);
        items.stream()
                .sorted(Comparator.comparing(each -> each.order().id().toString()))
                .forEach(item -> {
                    Order order = item.order();
                    boolean done = item.booked() != null;
                    rows.add(
                            order.id(),
                            now,
                            order.actor(),
                            Order.STORED.kind(order),
                            Order.STORED.write(order),
                            done ? item.transaction() : null,
                            item.reservation(),
                            item.decision() instanceof Decision.Booked booked ? booked.amount() : 0,
                            switch (item.decision()) {
                                case Decision.Booked booked -> booked.remaining();
                                case Decision.Refused refused -> refused.remaining();
                            },
                            item.decision() instanceof Decision.Refused refused
                                    ? RefusalJson.write(refused.refusal())
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

    private void transactions(List<Decided> booked, Instant now) {
        if (booked.isEmpty()) {
            return;
        }
        Columns rows = new Columns(7);
        for (Decided item : booked) {
            rows.add(
                    item.transaction(),
                    booking(item).pot(),
                    item.order().id(),
                    Order.STORED.kind(item.order()),
                    now,
                    item.order().actor(),
                    note(item.order()));
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

    private void entries(List<Decided> booked) {
        Columns rows = new Columns(6);
        for (Decided item : booked) {
            int line = 0;
            for (Booking.Line each : booking(item).lines()) {
                Long reservation = each.reservation() != null && each.reservation() == Booking.NEW
                        ? item.reservation()
                        : each.reservation();
                rows.add(item.transaction(), ++line, each.pot(), each.account(), each.amount(), reservation);
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
    private static Map<String, Long> highest(List<Decided> booked) {
        Map<String, Long> figures = new TreeMap<>();
        for (Decided item : booked) {
            Order.Reserve reserve = item.reserve();
            if (reserve != null) {
                reserve.ceilings().forEach(each -> figures.merge(each.key(), each.most(), Math::max));
            }
        }
        return figures;
    }

    private static Map<String, Long> last(List<Decided> booked) {
        Map<String, Long> figures = new TreeMap<>();
        for (Decided item : booked) {
            Order.Reserve reserve = item.reserve();
            if (reserve != null) {
                reserve.ceilings().forEach(each -> figures.put(each.key(), each.most()));
            }
        }
        return figures;
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

    private void years(List<Decided> booked) {
        for (Decided item : booked) {
            if (item.order() instanceof Order.CloseYear close) {
                jdbc.sql("update ledger_pot set open = false where id = ?")
                        .param(close.pot())
                        .update();
                if (close.move()) {
                    jdbc.sql("update ledger_reservation set pot = ? where id = any (?)")
                            .params(
                                    Objects.requireNonNull(close.next()),
                                    booking(item).lines().stream()
                                            .map(Booking.Line::reservation)
                                            .filter(Objects::nonNull)
                                            .distinct()
                                            .toArray(Long[]::new))
                            .update();
                }
            }
        }
    }

    private static Booking booking(Decided item) {
        return Objects.requireNonNull(item.booked()).booking();
    }
}
