package dev.xinmiao.zone.command;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.ledger.BalanceCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check-balances}: recomputes every figure of the ledger from its entries. */
@Command(
        name = "check-balances",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "核对台账：从分录重算全部余额、上限与预留，逐条说明差异。退出码 0 表示相符，1 表示有差异，2 表示无法核对。",
            "Checks the ledger: recomputes all balances, ceilings and reservations from the entries and tells each difference."
                    + " Exit code 0: they agree; 1: they don't; 2: nothing was checked."
        })
public final class CheckBalancesCommand implements Callable<Integer> {
    /** There are differences. */
    static final int DIFFERENT = 1;

    private static final int UNCHECKED = 2;

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录，默认 ./data；园区须已停止。 Of a zone that isn't running.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "外部 PostgreSQL 的地址；园区可在运行。 Address of an outside server; the zone may be running.")
    private @Nullable String database;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return DecisionFiles.run(Objects.requireNonNull(spec).commandLine(), (screen, complaints) -> {
            String where = where();
            LedgerProgram opened;
            try {
                opened = LedgerProgram.look(where);
            } catch (RuntimeException e) {
                return UNCHECKED; // StartFailure, or else Spring Boot, has told why.
            }
            try (LedgerProgram program = opened) {
                boolean there = program.jdbc()
                        .sql("select to_regclass('ledger_entry') is not null")
                        .query((row, _) -> row.getBoolean(1))
                        .single();
                if (!there) {
                    throw new Refusal("这一数据库中没有台账：请先用本版本启动一次园区。"
                            + " This database has no ledger: start the zone once with this version.");
                }
                BalanceCheck.Report report = program.check().check();
                screen.printf(
                        "%s pots=%d transactions=%d entries=%d reservations=%d differences=%d%n",
                        report.sound() ? "SOUND" : "DIFFERENT",
                        report.pots(),
                        report.transactions(),
                        report.entries(),
                        report.reservations(),
                        report.differences().size());
                for (Bilingual each : report.differences()) {
                    screen.println(each.zh());
                    screen.println("  " + each.en());
                }
                screen.flush();
                return report.sound() ? 0 : DIFFERENT;
            }
        });
    }

    private String where() throws Refusal {
        if (data != null && database != null) {
            throw new Refusal("--data 与 --database 只能给出一个。 Give --data or --database, not both.");
        }
        if (database != null) {
            return "--xinmiao.database.url=" + database;
        }
        Path folder = data == null ? Path.of(System.getProperty("xinmiao.data", "data")) : data;
        if (!Files.isDirectory(folder.resolve("database").resolve("cluster"))) {
            throw new Refusal("目录 “%s” 中没有数据库。 There is no database in the folder “%s”.".formatted(folder, folder));
        }
        return "--xinmiao.data=" + folder;
    }
}
