package dev.xinmiao.zone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.audit.AuditFile.Verdict;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final Audit audit =
            new Audit(database.jdbc(), ZoneClock.fixed(Instant.parse("2026-03-05T01:02:03.000004Z")));
    private final Sealer sealer = new Sealer(database.jdbc(), database.dataSource(), database.transaction());

    @Test
    void chains_all_that_was_told_once_whoever_tells_and_seals_at_once() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int teller = 0; teller < 4; teller++) {
            int who = teller;
            work.add(() -> {
                for (int i = 0; i < 200; i++) {
                    audit.tell(
                            "officer" + who,
                            "read-enterprise",
                            "enterprise/" + i,
                            "a \\ \"quoted\"\ttext\nof 企业 " + who);
                }
                return 0;
            });
        }
        for (int i = 0; i < 3; i++) {
            work.add(() -> {
                int sealed = 0;
                for (int round = 0; round < 20; round++) {
                    sealed += sealer.seal();
                }
                return sealed;
            });
        }
        int sealed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> each : threads.invokeAll(work)) {
                sealed += each.get();
            }
        }
        sealed += sealer.seal();
        assertThat(sealed).isEqualTo(800);
        assertThat(exported())
                .isInstanceOfSatisfying(
                        Verdict.Sound.class, sound -> assertThat(sound.last()).isEqualTo(800));
        assertThat(database.jdbc()
                        .sql(
                                "select count(distinct record::json ->> 'actor' || (record::json ->> 'object')) from audit_record")
                        .query(Integer.class)
                        .single())
                .isEqualTo(800);

        assertThatThrownBy(() -> database.jdbc().sql("delete from audit_record").update())
                .hasMessageContaining("audit_record");
    }

    private Verdict exported() throws IOException {
        StringWriter text = new StringWriter();
        database.transaction().executeWithoutResult(_ -> {
            try {
                new AuditExport(database.jdbc()).write(1, text);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        Path file = folder.resolve("export.jsonl");
        Files.writeString(file, text.toString());
        return AuditFile.verify(file);
    }
}
