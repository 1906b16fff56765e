package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Processes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The processes that cases began under, whatever the pack says by now. A version is kept with its first case; the pack must
 * not change it afterwards without a new number.
 */
@Repository
class ProcessEditions {
    private record Key(String id, int version) {}

    private final JdbcClient jdbc;
    private final Map<Key, Process> read = new ConcurrentHashMap<>();

    ProcessEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether that text is the version's; keeps it if there is none yet. */
    boolean keep(Processes.Edition edition) {
        Process process = edition.process();
        jdbc.sql(
                        "insert into process_edition (process, version, source, text) values (?, ?, ?, ?) on conflict do nothing")
                .params(process.id(), process.version(), process.source(), edition.text())
                .update();
        return jdbc.sql("select text = ? from process_edition where process = ? and version = ?")
                .params(edition.text(), process.id(), process.version())
                .query(Boolean.class)
                .single();
    }

    Process of(String id, int version) {
        return read.computeIfAbsent(
                new Key(id, version),
                _ -> jdbc.sql("select source, text from process_edition where process = ? and version = ?")
                        .params(id, version)
                        .query((row, _) -> Processes.read(row.getString("source"), row.getString("text")))
                        .single());
    }
}
