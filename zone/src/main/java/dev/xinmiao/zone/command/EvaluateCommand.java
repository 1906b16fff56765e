package dev.xinmiao.zone.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.MappingProblem;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges files of facts by a zone's programmes. Needs no server and no database. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "不启动服务器，直接评价文件：写出 standings.csv、errors.csv、report.html。"
                + " Judge files without a server: writes standings.csv, errors.csv and report.html.")
public final class EvaluateCommand implements Callable<Integer> {
    /** A file could not be read to its end; what could be is judged. */
    static final int INCOMPLETE = 1;
    /** Nothing was done: something asked for isn't there. */
    static final int REFUSED = 2;

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "FILE",
            description = "事实文件，可多个。 A file of facts; may be repeated.")
    private List<Path> facts = List.of();

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "NAME|FILE",
            description = "列映射的名称或文件。 The mapping of columns, by name or file.")
    private String mapping = "";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "申请日，如 2022-06-30。 The day of application.")
    private String asOf = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果目录。 The folder for the results.")
    private Path out = Path.of("");

    @Option(
            names = "--programme",
            paramLabel = "ID",
            description = "只评价这些项目，可多个。 Only these programmes; may be repeated.")
    private List<String> programmes = List.of();

    @Option(names = "--zone", paramLabel = "NAME", description = "园区包，默认 kunshan。 The zone's pack.")
    private String zone = "kunshan";

    @Option(names = "--packs", paramLabel = "DIR", description = "所有包的目录。 The folder of all packs.")
    private @Nullable Path packs;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter screen =
                java.util.Objects.requireNonNull(spec).commandLine().getOut();
        try {
            return evaluate(screen);
        } catch (Refusal e) {
            spec.commandLine().getErr().println(e.getMessage());
            return REFUSED;
        } catch (InvalidPackException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return REFUSED;
        }
    }

    private int evaluate(PrintWriter screen) throws IOException, Refusal {
        var day = new AsOf(day(), Instant.now());
        Pack pack = Pack.open(PackFolder.find(packs), zone);
        FactDictionary dictionary = FactDictionary.load(pack);
        ProgrammeCatalogue catalogue = ProgrammeCatalogue.load(pack, dictionary);
        List<Programme> wanted = wanted(catalogue);
        Mapping columns = mapping(pack, dictionary);
        for (Path file : facts) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("找不到事实文件 “%s”。 There is no file “%s”.".formatted(file, file));
            }
        }
        prepareFolder();
        var report = new EvaluationReport(day.day(), pack, columns.name(), wanted);
        Subjects subjects = read(columns, dictionary, day, report);
        judge(subjects, new Judging(catalogue, wanted, day), report);
        new ReportPage(report).write(out.resolve("report.html"));
        new Summary(report, out).print(screen);
        boolean complete =
                report.files().stream().allMatch(file -> file.summary().isComplete());
        return complete ? 0 : INCOMPLETE;
    }

    private void prepareFolder() throws Refusal {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw unwritable();
        }
        if (!Files.isWritable(out)) {
            throw unwritable();
        }
    }

    private Refusal unwritable() {
        return new Refusal("结果目录 “%s” 无法创建或写入，请另选一个。 The folder “%s” cannot be made or written to; choose another."
                .formatted(out, out));
    }

    private Subjects read(Mapping columns, FactDictionary dictionary, AsOf day, EvaluationReport report)
            throws IOException {
        var subjects = new Subjects();
        try (var files = new ReadFiles(columns, dictionary, subjects, day.knownAt(), out.resolve("errors.csv"))) {
            facts.forEach(files::read);
            report.files(files.files());
        }
        report.subjects(subjects.all().size());
        return subjects;
    }

    private void judge(Subjects subjects, Judging judging, EvaluationReport report) throws IOException {
        try (CsvWriter standings = CsvWriter.builder().build(out.resolve("standings.csv"), StandardCharsets.UTF_8)) {
            standings.writeRecord(JudgedRow.HEADING);
            judging.judge(subjects.all(), row -> {
                standings.writeRecord(row.fields());
                report.add(row);
            });
        }
    }

    private LocalDate day() throws Refusal {
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    "“%s” 不是日期，请写成 2022-06-30 这样。 “%s” is not a date; write it like 2022-06-30.".formatted(asOf, asOf));
        }
    }

    private List<Programme> wanted(ProgrammeCatalogue catalogue) throws Refusal {
        if (programmes.isEmpty()) {
            return List.copyOf(catalogue.all());
        }
        var wanted = new ArrayList<Programme>();
        for (String id : programmes) {
            wanted.add(catalogue
                    .find(id)
                    .orElseThrow(() -> new Refusal("没有项目 “%s”，可用的有 %s。 There is no programme “%s”; there are those."
                            .formatted(
                                    id,
                                    catalogue.all().stream().map(Programme::id).collect(Collectors.joining("、")),
                                    id))));
        }
        return wanted.stream().distinct().toList();
    }

    private Mapping mapping(Pack pack, FactDictionary dictionary) throws Refusal {
        if (pack.file("mappings/" + mapping + ".yaml").isEmpty() && !Files.isRegularFile(Path.of(mapping))) {
            throw new Refusal("没有映射 “%s”，可用的有 %s，或给出映射文件。 There is no mapping “%s”; give one of those or a file."
                    .formatted(mapping, mappings(pack), mapping));
        }
        Mapping found = Mapping.load(mapping, pack);
        List<MappingProblem> problems = found.check(dictionary);
        if (!problems.isEmpty()) {
            throw new Refusal("映射 “%s” 与事实字典不符。 The mapping “%s” doesn't fit the fact dictionary.\n%s"
                    .formatted(
                            mapping,
                            mapping,
                            problems.stream().map(MappingProblem::toString).collect(Collectors.joining("\n"))));
        }
        return found;
    }

    private static String mappings(Pack pack) {
        return pack.files("mappings", ".yaml").stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                .collect(Collectors.joining("、"));
    }
}
