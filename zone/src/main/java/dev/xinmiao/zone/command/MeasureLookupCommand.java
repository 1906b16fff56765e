package dev.xinmiao.zone.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.xinmiao.zone.command.LookupVerdict.Kind;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.intake.FileIntake;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.MappingProblem;
import dev.xinmiao.zone.intake.RowOutcome;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench lookup}: asks every question of a file about the enterprises of two others, and holds the answers against the truth. */
@Command(
        name = "bench-lookup",
        hidden = true,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "企业查询：逐题作答，对照标准答案，每行一个指标。 Enterprise look-up against a file of questions, one measure a line.")
public final class MeasureLookupCommand implements Callable<Integer> {
    @Option(names = "--companies", required = true, paramLabel = "FILE", description = "企业名单。 The list of companies.")
    private Path companies = Path.of("");

    @Option(names = "--annual", required = true, paramLabel = "FILE", description = "年报数据。 The annual figures.")
    private Path annual = Path.of("");

    @Option(names = "--questions", required = true, paramLabel = "FILE", description = "问题与答案。 Questions and answers.")
    private Path questions = Path.of("");

    @Option(names = "--details", paramLabel = "FILE", description = "逐题结果写入 CSV。 Writes each question's verdict.")
    private @Nullable Path details;

    @Option(names = "--mapping", paramLabel = "NAME", description = "列映射，默认 listed-companies。 The mapping of columns.")
    private String mapping = "listed-companies";

    @Option(names = "--zone", paramLabel = "NAME", description = "园区包，默认 national。 The zone's pack.")
    private String zone = "national";

    @Option(names = "--packs", paramLabel = "DIR", description = "所有包的目录。 The folder of all packs.")
    private @Nullable Path packs;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        for (Path file : List.of(companies, annual, questions)) {
            if (!Files.isRegularFile(file)) {
                spec.commandLine().getErr().println("找不到文件 “%s”。 There is no file “%s”.".formatted(file, file));
                return EvaluateCommand.REFUSED;
            }
        }
        try {
            Pack pack = Pack.open(PackFolder.find(packs), zone);
            FactDictionary dictionary = FactDictionary.load(pack);
            Vocabulary vocabulary = Vocabulary.load(
                    pack, dictionary, ProgrammeCatalogue.load(pack, dictionary).all());
            Mapping columns = Mapping.load(mapping, pack);
            List<MappingProblem> problems = columns.check(dictionary);
            if (!problems.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("映射与事实字典不符。 The mapping doesn't fit the fact dictionary: " + problems);
                return EvaluateCommand.REFUSED;
            }
            var subjects = new Subjects();
            Instant now = Instant.now();
            for (Path file : List.of(companies, annual)) {
                FileIntake.read(file, columns, dictionary, row -> {
                    if (row instanceof RowOutcome.Taken taken) {
                        subjects.add(taken.subject(), taken.assertions(), now);
                    }
                });
            }
            List<LookupQuestion> asked = LookupQuestion.read(questions);
            var trial = new LookupTrial(subjects, dictionary, vocabulary, LookupTable.read(companies, annual, columns));
            long begin = System.nanoTime();
            List<LookupVerdict> verdicts = asked.stream().map(trial::ask).toList();
            double milliseconds = (System.nanoTime() - begin) / 1e6 / Math.max(1, asked.size());
            LookupMeasures.print(screen, verdicts, milliseconds);
            write(verdicts);
            return verdicts.stream().anyMatch(verdict -> verdict.kind() == Kind.WRONG) ? 1 : 0;
        } catch (InvalidPackException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return EvaluateCommand.REFUSED;
        }
    }

    private void write(List<LookupVerdict> verdicts) throws IOException {
        if (details == null) {
            return;
        }
        try (CsvWriter rows = CsvWriter.builder().build(details, StandardCharsets.UTF_8)) {
            rows.writeRecord("id", "type", "verdict", "why", "answerable", "question", "ours", "expected");
            verdicts.forEach(verdict -> rows.writeRecord(
                    verdict.question().id(),
                    verdict.question().type(),
                    verdict.kind().name(),
                    verdict.why(),
                    String.valueOf(verdict.answerable()),
                    verdict.question().text(),
                    verdict.ours(),
                    Objects.requireNonNullElse(verdict.question().expected(), "")));
        }
    }
}
