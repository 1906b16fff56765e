package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.kernel.SubjectId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The part of {@code bench casework} that needs the database and no pages; it prints a line {@code FIGURE name value} each. */
@Command(name = "measure-casework", hidden = true)
public final class MeasureCommand implements Callable<Integer> {
    private static final int SAMPLE = 1_000;
    private static final int MEMBERS = 3;

    @Option(names = "--data", required = true)
    private @Nullable Path data;

    @Option(names = "--cases", required = true)
    private int cases;

    @Option(names = "--seconds", required = true)
    private int seconds;

    @Option(names = "--records", required = true)
    private long records;

    @Spec
    private @Nullable CommandSpec spec;

    private record Member(String username, SubjectId enterprise) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Objects.requireNonNull(data);
        try (CaseProgram program = CaseProgram.open(folder)) {
            Rates rates = new Rates(program);
            List<SubjectId> enterprises = program.jdbc()
                    .sql("select id from subject order by id")
                    .query((row, _) -> new SubjectId(row.getLong(1)))
                    .list();
            long begin = System.nanoTime();
            long events = new BulkLoad(program, enterprises).load(cases);
            figure("cases", cases);
            figure("events", events);
            figure("load-seconds", (System.nanoTime() - begin) / 1e9);
            List<Long> ids = program.history().ids();
            if (!sound(rates.problems(ids, SAMPLE))) {
                return 1;
            }
            List<CaseNumber> live = numbers(program, "state not in ('CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN')", null);
            rates.transitions(live, Math.max(2, seconds / 3)); // the code's first use
            figure("transitions", rates.transitions(live, seconds));
            if (!sound(rates.problems(ids, SAMPLE))) {
                return 1;
            }
            figure("audit-single", rates.single(Math.max(2, seconds / 3)));
            figure("audit-sealed", rates.sealed());
            begin = System.nanoTime();
            figure("audit-exported", rates.export(folder.resolve("chain.jsonl"), records));
            figure("export-seconds", (System.nanoTime() - begin) / 1e9);
            Files.write(folder.resolve("bench-cases.txt"), pages(program));
            return 0;
        }
    }

    /** Cases whose pages may be asked for, behind the member who may see them. */
    private static List<String> pages(CaseProgram program) {
        List<String> pages = new ArrayList<>();
        program.jdbc()
                .sql("select username, enterprise from account where role = 'MEMBER' order by id limit ?")
                .param(MEMBERS)
                .query((row, _) -> new Member(row.getString(1), new SubjectId(row.getLong(2))))
                .list()
                .forEach(member -> numbers(program, "subject = ?", member.enterprise())
                        .forEach(number -> pages.add(member.username() + " " + number)));
        return pages;
    }

    private static List<CaseNumber> numbers(CaseProgram program, String where, @Nullable SubjectId subject) {
        return program.jdbc()
                .sql("""
                        select extract(year from started_at at time zone 'Asia/Shanghai')::int, id from case_file where
                        """ + where + " order by id")
                .params(subject == null ? List.of() : List.of(subject.value()))
                .query((row, _) -> new CaseNumber(row.getInt(1), row.getLong(2)))
                .list();
    }

    private boolean sound(List<String> problems) {
        problems.stream().limit(10).forEach(screen()::println);
        return problems.isEmpty();
    }

    private void figure(String name, double value) {
        screen().printf(Locale.ROOT, "FIGURE %s %.1f%n", name, value);
        screen().flush();
    }

    private PrintWriter screen() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
