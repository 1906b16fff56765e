package dev.xinmiao.zone.assistant;

import dev.xinmiao.zone.assistant.SavedSearch.Wanted;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved searches in the database. Every statement names the owner: nobody reaches another's by its number. */
@Repository
class SavedStore {
    private static final String SELECT =
            "select id, text, kind, facet, value, superseded, looked_at, seen, news from saved_search where owner = ? ";

    private final JdbcClient jdbc;

    SavedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the owner's account until the transaction ends, so that two tabs can't save one too many. */
    int countLocked(String owner) {
        jdbc.sql("select from account where username = ? for update")
                .param(owner)
                .query()
                .listOfRows();
        return jdbc.sql("select count(*) from saved_search where owner = ?")
                .param(owner)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    Optional<SavedSearch> find(String owner, Wanted wanted) {
        return jdbc.sql(SELECT + "and text = ? and kind = ? and facet = ? and value = ? and superseded = ?")
                .params(owner, wanted.text(), wanted.kind(), wanted.facet(), wanted.value(), wanted.superseded())
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<SavedSearch> find(String owner, long id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(owner, id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<SavedSearch> of(String owner) {
        return jdbc.sql(SELECT + "order by id desc")
                .param(owner)
                .query((row, _) -> read(row))
                .list();
    }

    void insert(String owner, Wanted wanted, @Nullable Set<String> seen, Instant at) {
        jdbc.sql("""
                        insert into saved_search (owner, text, kind, facet, value, superseded, saved_at, looked_at, seen)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        owner,
                        wanted.text(),
                        wanted.kind(),
                        wanted.facet(),
                        wanted.value(),
                        wanted.superseded(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        seen == null ? null : seen.toArray(String[]::new)))
                .update();
    }

    void look(String owner, long id, Set<String> seen, Instant at) {
        jdbc.sql("update saved_search set seen = ?, looked_at = ?, news = 0 where owner = ? and id = ?")
                .params(seen.toArray(String[]::new), Timestamp.from(at), owner, id)
                .update();
    }

    /** What was found first by an index that could not say before; later looks stay as they are. */
    void firstSeen(String owner, long id, Set<String> seen) {
        jdbc.sql("update saved_search set seen = ?, news = 0 where owner = ? and id = ? and seen is null")
                .params(seen.toArray(String[]::new), owner, id)
                .update();
    }

    /** @param lookedAt when it was reckoned against; nothing is stored if its owner has looked again since */
    void reckoned(String owner, long id, int news, Instant lookedAt) {
        jdbc.sql("update saved_search set news = ? where owner = ? and id = ? and looked_at = ? and news <> ?")
                .params(news, owner, id, Timestamp.from(lookedAt), news)
                .update();
    }

    boolean remove(String owner, long id) {
        return jdbc.sql("delete from saved_search where owner = ? and id = ?")
                        .params(owner, id)
                        .update()
                > 0;
    }

    int news(String owner) {
        return jdbc.sql("select coalesce(sum(news), 0) from saved_search where owner = ?")
                .param(owner)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    List<String> owners() {
        return jdbc.sql("select distinct owner from saved_search order by owner")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static SavedSearch read(ResultSet row) throws SQLException {
        @Nullable Array seen = row.getArray("seen");
        return new SavedSearch(
                row.getLong("id"),
                new Wanted(
                        row.getString("text"),
                        row.getString("kind"),
                        row.getString("facet"),
                        row.getString("value"),
                        row.getBoolean("superseded")),
                row.getTimestamp("looked_at").toInstant(),
                seen == null ? null : Set.of((String[]) seen.getArray()),
                row.getInt("news"));
    }
}
