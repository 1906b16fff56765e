package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.pack.Pack;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mappings to choose from: those of the packs, and those the zone has saved under other names. */
@Repository
@Transactional
class MappingLibrary {
    private static final String FOLDER = "mappings";
    private static final String ENDING = ".yaml";

    private final JdbcClient jdbc;
    private final Pack pack;

    MappingLibrary(JdbcClient jdbc, Pack pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(savedNames());
        names.addAll(packNames());
        return names;
    }

    private SortedSet<String> packNames() {
        SortedSet<String> names = new TreeSet<>();
        for (Path file : pack.files(FOLDER, ENDING)) {
            String name = file.getFileName().toString();
            names.add(name.substring(0, name.length() - ENDING.length()));
        }
        return names;
    }

    private List<String> savedNames() {
        return jdbc.sql("select name from import_mapping")
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<Mapping> find(String name) {
        if (packNames().contains(name)) {
            return Optional.of(Mapping.load(name, pack));
        }
        return jdbc.sql("select yaml from import_mapping where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(yaml -> Mapping.parse(yaml, name + ENDING));
    }

    /** A mapping that is called like one of a pack serves its own import only: nobody's choice changes under them. */
    void save(Mapping mapping, Instant at, String by) {
        if (packNames().contains(mapping.name())) {
            return;
        }
        jdbc.sql("""
                        insert into import_mapping (name, yaml, saved_at, saved_by) values (?, ?, ?, ?)
                        on conflict (name) do update
                        set yaml = excluded.yaml, saved_at = excluded.saved_at, saved_by = excluded.saved_by
                        """)
                .params(mapping.name(), mapping.toYaml(), Timestamp.from(at), by)
                .update();
    }
}
