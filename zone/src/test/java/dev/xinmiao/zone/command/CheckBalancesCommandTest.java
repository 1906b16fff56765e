package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.xinmiao.zone.database.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;

class CheckBalancesCommandTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CheckBalancesCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }

    private static String address() {
        var pool = (HikariDataSource) database.dataSource();
        var server = (PGSimpleDataSource) Objects.requireNonNull(pool.getDataSource());
        return database.url()
                .replace("jdbc:postgresql://", "postgresql://" + server.getUser() + ":" + server.getPassword() + "@");
    }

    @Test
    void says_whether_the_ledger_of_a_database_is_sound() {
        assertThat(run("--database", address())).isZero();
        assertThat(said.toString()).startsWith("SOUND pots=0 transactions=0");

        database.transaction().executeWithoutResult(_ -> {
            database.jdbc().sql("""
                            insert into ledger_pot (code, kind, unit, year, name_zh, name_en, opened_at, opened_by)
                            values ('p', 'BUDGET', 'fen', 2026, '池', 'Pot', now(), 'x')
                            """).update();
            database.jdbc().sql("set local session_replication_role = replica").update();
            database.jdbc()
                    .sql("update ledger_account set balance = 5 where account = 'AVAILABLE'")
                    .update();
        });
        said.getBuffer().setLength(0);
        assertThat(run("--database", address())).isEqualTo(CheckBalancesCommand.DIFFERENT);
        assertThat(said.toString())
                .startsWith("DIFFERENT pots=1 ")
                .contains("资金池 p 的科目 AVAILABLE 余额为 5，分录合计为 0。")
                .contains("The pot p: the balance of AVAILABLE is 5, its entries add up to 0.");
    }

    @Test
    void makes_no_database_where_there_is_none() {
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("There is no database in the folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_database_that_does_not_answer_is_no_difference() {
        assertThat(run("--database", "postgresql://nobody@127.0.0.1:1/none")).isEqualTo(2);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void looks_at_one_place() {
        assertThat(run("--data", "x", "--database", "y")).isEqualTo(2);
        assertThat(said.toString()).contains("not both");
    }
}
