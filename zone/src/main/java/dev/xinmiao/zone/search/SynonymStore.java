package dev.xinmiao.zone.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the synonyms, which are only ever added to. */
@Repository
class SynonymStore {
    private final JdbcClient jdbc;

    SynonymStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else has added that number */
    void append(SynonymVersion version) {
        jdbc.sql("""
                        insert into synonym_version (number, at, actor, why, replaced, words, undoes)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        version.number(),
                        Timestamp.from(version.at()),
                        version.actor(),
                        version.why(),
                        version.replaced().toArray(String[]::new),
                        version.words().toArray(String[]::new),
                        version.undoes()))
                .update();
    }

    /** All of them, in their order. */
    List<SynonymVersion> all() {
        return jdbc.sql("select number, at, actor, why, replaced, words, undoes from synonym_version order by number")
                .query((row, _) -> read(row))
                .list();
    }

    private static SynonymVersion read(ResultSet row) throws SQLException {
        @Nullable Integer undoes = row.getObject("undoes", Integer.class);
        return new SynonymVersion(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("why"),
                List.of((String[]) row.getArray("replaced").getArray()),
                List.of((String[]) row.getArray("words").getArray()),
                undoes);
    }
}
