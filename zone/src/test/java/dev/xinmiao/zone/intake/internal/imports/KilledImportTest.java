package dev.xinmiao.zone.intake.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.intake.Mapping;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A program killed (kill -9) in the midst of a commit leaves the whole file or none of it. */
class KilledImportTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final int ROWS = 20_000;

    private static final Mapping MAPPING = Mapping.parse("""
            name: yearly
            source: enterprise
            files:
              - match: [企业名称, 年份]
                subject: {name: 企业名称}
                period: {year: 年份}
                columns:
                  职工总数: {fact: staff.total}
            """, "yearly.yaml");

    @TempDir
    Path data;

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void everything_or_nothing_is_there_and_it_can_be_run_again() throws Exception {
        try (ImportApplication app = new ImportApplication(database.dataSource(), data)) {
            StringBuilder file = new StringBuilder("企业名称,年份,职工总数\n");
            for (int i = 0; i < ROWS; i++) {
                file.append("昆山第")
                        .append(i)
                        .append("有限公司,2025,")
                        .append(i % 500)
                        .append('\n');
            }
            ImportJob job = app.receive("年报.csv", file.toString());
            app.service.check(job, MAPPING, "officer");
            assertThat(app.settled(job.id()).state()).isEqualTo(ImportState.CHECKED);

            commitUntilKilled(job.id());

            assertThat(app.job(job.id()).state()).isEqualTo(ImportState.COMMITTING);
            assertThat(statements()).isZero();
            app.run.tidyUp();
            assertThat(app.job(job.id()).state()).isEqualTo(ImportState.INTERRUPTED);

            app.service.check(app.job(job.id()), MAPPING, "officer");
            app.service.commit(app.settled(job.id()), "officer");
            assertThat(app.settled(job.id()).state()).isEqualTo(ImportState.COMMITTED);
            assertThat(statements()).isEqualTo(ROWS);
        }
    }

    /** Kills the other program as soon as some batches have been written. */
    private void commitUntilKilled(long id) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>();
        database.register((name, value) -> settings.put(name, String.valueOf(value.get())));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProgram.class.getName(),
                        settings.get("xinmiao.database.url"),
                        settings.get("xinmiao.database.user"),
                        settings.get("xinmiao.database.password"),
                        data.toString(),
                        Long.toString(id))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = program.inputReader()) {
            String line = output.readLine();
            while (line != null && !(line.matches("[0-9]+") && Long.parseLong(line) > ROWS / 5)) {
                line = output.readLine();
            }
            assertThat(line).as("it ended before it could be killed").isNotNull();
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private long statements() {
        return database.jdbc()
                .sql("select count(*) from statement")
                .query(Long.class)
                .single();
    }
}
