package dev.xinmiao.zone.intake.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.MappingProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An import from its file to statements and back, on a real database. */
class ImportServiceTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Mapping MAPPING = Mapping.parse("""
            name: yearly
            source: enterprise
            files:
              - match: [企业名称, 年份]
                subject: {creditCode: 统一社会信用代码, name: 企业名称}
                period: {year: 年份}
                columns:
                  职工总数: {fact: staff.total}
                  知识产权: {fact: ip.class1}
            """, "yearly.yaml");

    private static final String FILE = """
            企业名称,统一社会信用代码,年份,职工总数,知识产权
            昆山甲有限公司,91320583MA1A2B3C63,2025,120,3
            昆山乙有限公司,91320583MA0000007R,2025,-5,
            昆山丙有限公司,91320583MA0000007X,2025,7,1
            """;

    @TempDir
    Path data;

    private ImportApplication app;

    @BeforeEach
    void start() {
        app = new ImportApplication(database.dataSource(), data);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private long statements(long importId) {
        return database.jdbc()
                .sql("select count(*) from statement where import_id = ?")
                .param(importId)
                .query(Long.class)
                .single();
    }

    private ImportJob checked(String text) throws Exception {
        ImportJob job = app.receive("年报.csv", text);
        app.service.check(job, MAPPING, "officer");
        return app.settled(job.id());
    }

    @Test
    void a_dry_run_counts_and_lists_errors_and_records_nothing() throws Exception {
        ImportJob job = checked(FILE);

        assertThat(job.state()).isEqualTo(ImportState.CHECKED);
        assertThat(job.summary()).isNotNull().satisfies(summary -> {
            assertThat(summary.rowsTaken()).isEqualTo(2);
            assertThat(summary.rowsRefused()).isEqualTo(1);
            assertThat(summary.faults()).containsEntry(Fault.BELOW_MIN, 1L).containsEntry(Fault.CREDIT_CODE_WRONG, 1L);
        });
        assertThat(statements(job.id())).isZero();
        assertThat(app.heard.events).isEmpty();
    }

    @Test
    void the_error_list_is_a_file_for_spreadsheets_by_row_and_column() throws Exception {
        ImportJob job = checked(FILE);

        List<String> lines = Files.readAllLines(app.files.errors(job.id()));
        assertThat(lines.getFirst()).startsWith("\uFEFF工作表 Sheet,行 Row,列 Column");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(",3,职工总数,-5,错误 Error,“职工总数”不应小于 0"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(",4,统一社会信用代码,91320583MA0000007X"));

        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ErrorList.writeWorkbook(app.files.errors(job.id()), workbook);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
            assertThat(read.getFirstSheet().read()).hasSize(lines.size());
        }
    }

    @Test
    void a_cell_of_the_file_does_not_become_a_formula_in_the_error_list() throws Exception {
        ImportJob job = checked("企业名称,统一社会信用代码,年份,职工总数\n甲有限公司,,2025,=HYPERLINK(A1)\n");

        assertThat(Files.readString(app.files.errors(job.id()))).contains(",'=HYPERLINK(A1),");
    }

    @Test
    void a_commit_records_one_statement_a_row_and_period_and_is_heard_of() throws Exception {
        ImportJob job = checked(FILE);
        app.service.commit(job, "officer");
        ImportJob committed = app.settled(job.id());

        assertThat(committed.state()).isEqualTo(ImportState.COMMITTED);
        // 2025 of 甲, what 甲 has had since the end of 2025; 乙 states nothing that can be taken.
        assertThat(statements(job.id())).isEqualTo(2);
        assertThat(app.heard.events).singleElement().satisfies((FactsRecorded event) -> {
            assertThat(event.statements()).isEqualTo(2);
            assertThat(event.subjects()).hasSize(2);
        });
        assertThat(app.history(job.id()))
                .containsExactly(
                        ImportState.UPLOADED,
                        ImportState.CHECKING,
                        ImportState.CHECKED,
                        ImportState.COMMITTING,
                        ImportState.COMMITTED);
    }

    @Test
    void a_second_click_commits_nothing_more() throws Exception {
        ImportJob job = checked(FILE);
        app.service.commit(job, "officer");
        app.service.commit(job, "officer");
        app.settled(job.id());
        app.service.commit(job, "officer");

        assertThat(app.settled(job.id()).state()).isEqualTo(ImportState.COMMITTED);
        assertThat(statements(job.id())).isEqualTo(2);
    }

    @Test
    void an_undone_import_no_longer_counts_but_its_statements_stay() throws Exception {
        ImportJob job = checked(FILE);
        app.service.commit(job, "officer");
        app.settled(job.id());

        app.service.undo(job, "officer");
        app.service.undo(job, "officer");

        assertThat(app.job(job.id()).state()).isEqualTo(ImportState.UNDONE);
        assertThat(statements(job.id())).isEqualTo(2);
        assertThat(database.jdbc()
                        .sql("select count(*) from superseded_import where import_id = ?")
                        .param(job.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(app.heard.events).hasSize(2);
    }

    @Test
    void a_file_that_ends_in_rubbish_cannot_be_committed() throws Exception {
        ImportJob job = app.receive("kaputt.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 1});
        app.service.check(job, MAPPING, "officer");
        ImportJob failed = app.settled(job.id());
        app.service.commit(failed, "officer");

        assertThat(app.settled(job.id()).state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.summary())
                .isNotNull()
                .satisfies(summary -> assertThat(summary.isComplete()).isFalse());
        assertThat(statements(job.id())).isZero();
    }

    @Test
    void a_file_that_breaks_between_check_and_commit_records_nothing() throws Exception {
        ImportJob job = checked(FILE);
        Files.writeString(app.files.upload(job.id()), FILE + "\0\0\0");
        app.service.commit(job, "officer");

        assertThat(app.settled(job.id()).state()).isEqualTo(ImportState.FAILED);
        assertThat(statements(job.id())).isZero();
    }

    @Test
    void a_mapping_that_does_not_fit_is_told_and_nothing_runs() throws IOException {
        ImportJob job = app.receive("年报.csv", FILE);
        Mapping unfit = Mapping.parse(MAPPING.toYaml().replace("staff.total", "staff.totally"), "unfit.yaml");

        assertThat(app.service.check(job, unfit, "officer"))
                .extracting(MappingProblem::place)
                .containsExactly("职工总数");
        assertThat(app.job(job.id()).state()).isEqualTo(ImportState.UPLOADED);
    }

    @Test
    void what_ran_when_the_program_ended_is_interrupted_and_can_run_again() throws Exception {
        ImportJob job = app.receive("年报.csv", FILE);
        app.imports.move(job.id(), ImportState.UPLOADED, ImportState.CHECKING, Instant.now(), "officer");
        app.run.tidyUp();
        ImportJob interrupted = app.job(job.id());

        assertThat(interrupted.state()).isEqualTo(ImportState.INTERRUPTED);
        app.service.check(interrupted, MAPPING, "officer");
        assertThat(app.settled(job.id()).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void a_discarded_import_leaves_no_file() throws Exception {
        ImportJob job = checked(FILE);
        app.service.discard(job, "officer");

        assertThat(app.job(job.id()).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(app.files.upload(job.id())).doesNotExist();
        assertThat(app.files.errors(job.id())).doesNotExist();
    }

    @Test
    void the_same_content_committed_before_is_pointed_out() throws Exception {
        String own = FILE.replace("120", "121");
        ImportJob first = checked(own);
        app.service.commit(first, "officer");
        app.settled(first.id());

        ImportJob second = app.receive("again.csv", own);

        assertThat(app.imports.committedTwin(second)).map(ImportJob::id).contains(first.id());
        assertThat(app.imports.committedTwin(app.receive("other.csv", own + "\n")))
                .isEmpty();
    }

    @Test
    void a_saved_mapping_is_found_beside_those_of_the_packs() {
        app.service.saveMapping(MAPPING, "officer");

        assertThat(app.mappings.names()).contains("yearly", "listed-companies");
        assertThat(app.mappings.find("yearly")).contains(MAPPING);
        assertThat(app.mappings.find("nobody")).isEmpty();
    }

    @Test
    void a_mapping_called_like_one_of_a_pack_does_not_take_its_place() {
        Optional<Mapping> shipped = app.mappings.find("listed-companies");

        app.service.saveMapping(new Mapping("listed-companies", MAPPING.source(), MAPPING.sections()), "officer");

        assertThat(app.mappings.find("listed-companies")).isPresent().isEqualTo(shipped);
    }
}
