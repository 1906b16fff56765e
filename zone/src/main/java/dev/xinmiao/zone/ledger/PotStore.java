package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.Bilingual;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pots by themselves, and what in them is due. */
@Repository
class PotStore {
    static final String COLUMNS = "id, code, kind, unit, year, name_zh, name_en, open";

    private final JdbcClient jdbc;

    PotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param last number of the reservation's last transaction */
    record Due(long reservation, long last) {}

    /** None if the code is taken. */
    Optional<Pot> insert(String code, PotKind kind, String unit, int year, Bilingual name, String by, Instant at) {
        return jdbc.sql("""
                        insert into ledger_pot (code, kind, unit, year, name_zh, name_en, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing returning
                        """ + COLUMNS)
                .params(code, kind.name(), unit, year, name.zh(), name.en(), by, Timestamp.from(at))
                .query((row, _) -> BookStore.pot(row))
                .optional();
    }

    Optional<Pot> byCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from ledger_pot where code = ?")
                .param(code)
                .query((row, _) -> BookStore.pot(row))
                .optional();
    }

    List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        select id, (select max(transaction) from ledger_entry e where e.reservation = r.id) as last
                        from ledger_reservation r where held > 0 and expires <= ? order by expires, id limit ?
                        """)
                .params(Timestamp.from(now), most)
                .query((row, _) -> new Due(row.getLong("id"), row.getLong("last")))
                .list();
    }
}
