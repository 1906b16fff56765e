package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.ledger.Book.Drawn;
import dev.xinmiao.zone.ledger.Book.OpenPot;
import dev.xinmiao.zone.ledger.Book.Standing;
import dev.xinmiao.zone.ledger.Book.UseKey;
import dev.xinmiao.zone.ledger.Book.Used;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes the part of the ledger that some orders are about out of the database, locked: pots by number, then ceilings by name;
 * what is written claims awards and documents by name, then commands. All keep that order, so that none waits in a circle.
 */
@Repository
class BookStore {
    private final JdbcClient jdbc;

    BookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order that was answered before: what it asked, and the answer. */
    record Known(String content, Outcome outcome) {}

    Optional<Long> potOf(long reservation) {
        return jdbc.sql("select pot from ledger_reservation where id = ?")
                .param(reservation)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    /** @param orders all of one pot */
    Book lock(List<Order> orders) {
        Book book = new Book();
        List<Long> about = new ArrayList<>();
        SortedSet<Long> pots = new TreeSet<>();
        for (Order order : orders) {
            switch (order) {
                case Order.OfReservation each -> about.add(each.reservation());
                case Order.OfPot each -> {
                    pots.add(each.pot());
                    if (each instanceof Order.CloseYear close && close.next() != null) {
                        pots.add(close.next());
                    }
                }
            }
        }
        pots.addAll(potsOf(about));
        lockPots(pots, book);
        orders.stream()
                .filter(each -> each instanceof Order.CloseYear close && close.move())
                .forEach(each -> about.addAll(heldIn(((Order.CloseYear) each).pot())));
        reservations(about, book);
        lockCeilings(orders, about, book);
        uses(orders, book);
        return book;
    }

    Map<UUID, Known> known(List<Order> orders) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("""
                        select id, content, transaction, reservation, amount, remaining, refusal
                        from ledger_command where id = any (?::uuid[])
                        """)
                .param(orders.stream().map(each -> each.id().toString()).toArray(String[]::new))
                .query((row, _) ->
                        known.put(row.getObject("id", UUID.class), new Known(row.getString("content"), outcome(row))))
                .list();
        return known;
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return refusal == null
                ? new Outcome.Done(
                        row.getLong("transaction"),
                        row.getObject("reservation", Long.class),
                        row.getLong("amount"),
                        row.getLong("remaining"),
                        true)
                : new Outcome.Refused(RefusalJson.read(refusal), true);
    }

    /** Where reservations are, and where they have been. */
    private List<Long> potsOf(List<Long> reservations) {
        if (reservations.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select pot from ledger_reservation where id = any (:ids)
                        union select pot from ledger_entry where reservation = any (:ids)
                        """)
                .param("ids", reservations.toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void lockPots(Collection<Long> pots, Book book) {
        if (pots.isEmpty()) {
            return;
        }
        Long[] ids = pots.toArray(Long[]::new);
        List<Pot> locked = jdbc.sql("""
                        select id, code, kind, unit, year, name_zh, name_en, open from ledger_pot
                        where id = any (?) order by id for no key update
                        """).param(ids).query((row, _) -> pot(row)).list();
        Map<Long, Long> available = new HashMap<>();
        // A statement of its own: what others booked while this one waited for the lock is seen from here on.
        jdbc.sql("select pot, balance from ledger_account where pot = any (?) and account = 'AVAILABLE'")
                .param(ids)
                .query((row, _) -> available.put(row.getLong("pot"), row.getLong("balance")))
                .list();
        locked.forEach(each -> book.put(new OpenPot(each, available.getOrDefault(each.id(), 0L))));
    }

    static Pot pot(ResultSet row) throws SQLException {
        return new Pot(
                row.getLong("id"),
                row.getString("code"),
                PotKind.valueOf(row.getString("kind")),
                row.getString("unit"),
                row.getInt("year"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getBoolean("open"));
    }

    private List<Long> heldIn(long pot) {
        return jdbc.sql("select id from ledger_reservation where pot = ? and held > 0 order by id")
                .param(pot)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void reservations(List<Long> about, Book book) {
        if (about.isEmpty()) {
            return;
        }
        Long[] ids = about.toArray(Long[]::new);
        Map<Long, Map<Long, Map<Account, Long>>> parts = new HashMap<>();
        jdbc.sql("""
                        select reservation, pot, account, sum(amount)::bigint as total from ledger_entry
                        where reservation = any (?) and account in ('RESERVED', 'PAID', 'RECALLING')
                        group by reservation, pot, account
                        """)
                .param(ids)
                .query((row, _) -> parts.computeIfAbsent(row.getLong("reservation"), _ -> new HashMap<>())
                        .computeIfAbsent(row.getLong("pot"), _ -> new EnumMap<>(Account.class))
                        .put(Account.valueOf(row.getString("account")), row.getLong("total")))
                .list();
        Map<Long, List<String>> ceilings = new HashMap<>();
        jdbc.sql("select reservation, ceiling from ledger_draw where reservation = any (?)")
                .param(ids)
                .query((row, _) -> ceilings.computeIfAbsent(row.getLong("reservation"), _ -> new ArrayList<>())
                        .add(row.getString("ceiling")))
                .list();
        jdbc.sql("select id, pot, expires from ledger_reservation where id = any (?)")
                .param(ids)
                .query((row, _) -> new Standing(
                        row.getLong("id"),
                        row.getLong("pot"),
                        instant(row, "expires"),
                        ceilings.getOrDefault(row.getLong("id"), List.of()),
                        parts.getOrDefault(row.getLong("id"), Map.of())))
                .list()
                .forEach(book::put);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** New ones are made in the same pass as the others are locked, or the order of the locks would not be one. */
    private void lockCeilings(List<Order> orders, List<Long> about, Book book) {
        SortedSet<String> keys = new TreeSet<>();
        for (Order order : orders) {
            if (order instanceof Order.Reserve reserve) {
                reserve.ceilings().forEach(each -> keys.add(each.key()));
            }
        }
        about.forEach(id -> book.reservation(id).ifPresent(each -> keys.addAll(each.ceilings())));
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into ledger_ceiling (key, most)
                        select key, 0 from unnest(?::text[]) with ordinality as named (key, place) order by place
                        on conflict (key) do update set most = ledger_ceiling.most
                        returning key, most, drawn
                        """)
                .param(keys.toArray(String[]::new))
                .query((row, _) -> {
                    book.put(row.getString("key"), new Drawn(row.getLong("most"), row.getLong("drawn")));
                    return true;
                })
                .list();
    }

    private void uses(List<Order> orders, Book book) {
        List<String> kinds = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Order order : orders) {
            if (order instanceof Order.Reserve reserve) {
                kinds.add("AWARD");
                keys.add(reserve.award().key());
                for (DocumentKey each : reserve.documents()) {
                    kinds.add("DOCUMENT");
                    keys.add(each.value());
                }
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select u.kind, u.key, p.code, r.clause, r.made_at, r.id
                        from unnest(?::text[], ?::text[]) as asked (kind, key)
                            join ledger_use u on u.kind = asked.kind and u.key = asked.key and u.used
                            join ledger_reservation r on r.id = u.reservation join ledger_pot p on p.id = r.pot
                        """)
                .params(kinds.toArray(String[]::new), keys.toArray(String[]::new))
                .query((row, _) -> {
                    book.put(
                            new UseKey(row.getString("kind").equals("AWARD"), row.getString("key")),
                            new Used(
                                    row.getString("code"),
                                    row.getString("clause"),
                                    row.getTimestamp("made_at").toInstant(),
                                    row.getLong("id")));
                    return true;
                })
                .list();
    }
}
