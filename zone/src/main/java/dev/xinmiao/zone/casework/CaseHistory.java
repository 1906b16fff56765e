package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Process;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases exactly as the database holds them, for whoever checks that it holds what it should. */
@Component
public class CaseHistory {
    private final JdbcClient jdbc;
    private final CaseStore store;
    private final ProcessEditions editions;

    CaseHistory(JdbcClient jdbc, CaseStore store, ProcessEditions editions) {
        this.jdbc = jdbc;
        this.store = store;
        this.editions = editions;
    }

    /** @param listing as it is written, which a fold of the events has to come to */
    public record Stored(CaseNumber number, Process process, Listing listing, List<Recorded> events) {
        public Stored {
            events = List.copyOf(events);
        }
    }

    /** Ids of all cases, in their order. */
    public List<Long> ids() {
        return jdbc.sql("select id from case_file order by id")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    public Optional<Stored> find(long id) {
        return store.find(id)
                .map(row -> new Stored(
                        row.number(),
                        editions.of(row.process(), row.processVersion()),
                        store.listing(id),
                        store.events(id)));
    }
}
