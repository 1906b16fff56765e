package dev.xinmiao.zone.command;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.compare.Comparison;
import dev.xinmiao.decision.compare.Comparison.Totals;
import dev.xinmiao.decision.compare.Versions;
import dev.xinmiao.decision.csv.CsvComparison;
import dev.xinmiao.decision.csv.CsvException;
import dev.xinmiao.decision.csv.CsvPopulations;
import dev.xinmiao.decision.value.FeelText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two versions of a DMN model over the rows of a CSV file. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "比较 DMN 模型的两个版本：哪些行的结果会变。 Compare two versions of a DMN model: which rows change, and how.")
public final class CompareCommand implements Callable<Integer> {
    private static final int MOST_LINES = 50;

    @Parameters(index = "0", paramLabel = "OLD.dmn", description = "原版本。 The version before.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW.dmn", description = "新版本。 The version after.")
    private Path after = Path.of("");

    @Option(
            names = "--decision",
            required = true,
            paramLabel = "NAME",
            description = "决策名称或 id，两个版本相同。 The decision, by name or id; the same in both.")
    private String decision = "";

    @Option(
            names = "--rows",
            required = true,
            paramLabel = "FILE.csv",
            description = "首行为输入名称，空格即 null。 The first line names inputs; an empty cell is null.")
    private Path rows = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "CHANGED.csv",
            description = "有变化的行：行号（从 1 起）、原结果、新结果。 The rows that change: number (from 1), before, after.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，默认为处理器核数。 Threads; as many as cores by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return DecisionFiles.run(Objects.requireNonNull(spec).commandLine(), this::compare);
    }

    private int compare(PrintWriter screen, PrintWriter complaints)
            throws IOException, Refusal, InvalidModelException, CsvException {
        DecisionFiles.mustBePositive(threads);
        DecisionFiles.mustExist(before, after, rows);
        if (out != null) {
            DecisionFiles.mustBeWritable(out, before, after, rows);
        }
        DmnModel was = DmnModel.read(before);
        DmnModel is = DmnModel.read(after);
        Decision decisionWas = DecisionFiles.decision(was, decision);
        Decision decisionIs = DecisionFiles.decision(is, decision);
        Versions versions = new Versions(was, decisionWas, is, decisionIs);
        CsvComparison comparison = new CsvComparison(versions, threads);
        DecisionFiles.tell(run(comparison), complaints, name -> {
            boolean ofBefore = rests(decisionWas, was, name);
            boolean ofAfter = rests(decisionIs, is, name);
            return ofBefore && ofAfter ? "" : " (" + (ofBefore ? before : after) + ")";
        });
        print(comparison.comparison(), screen);
        return 0;
    }

    private static boolean rests(Decision decision, DmnModel model, String input) {
        return decision.requiredInputs().stream()
                .anyMatch(each -> model.inputs().get(each).name().equals(input));
    }

    private CsvPopulations.Summary run(CsvComparison comparison) throws IOException, CsvException {
        if (out != null) {
            return DecisionFiles.write(rows, out, comparison::run);
        }
        try (InputStream in = Files.newInputStream(rows)) {
            return comparison.run(in, OutputStream.nullOutputStream());
        }
    }

    private static void print(Comparison comparison, PrintWriter screen) {
        screen.printf("%,d 行，%,d 行有变化。 %1$,d rows, %2$,d change.%n", comparison.rows(), comparison.changed());
        screen.println("原 before\t新 after\t行 rows");
        comparison.transitions().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_LINES)
                .forEach(each -> screen.printf(
                        "%s\t%s\t%,d%n",
                        FeelText.of(each.getKey().before()),
                        FeelText.of(each.getKey().after()),
                        each.getValue()));
        int hidden = comparison.transitions().size() - MOST_LINES;
        if (hidden > 0 || comparison.otherTransitions() > 0) {
            screen.println("… 其余较少见。 The others are rarer.");
        }
        if (comparison.before().numbers() > 0 || comparison.after().numbers() > 0) {
            Totals totals = comparison.totals();
            screen.printf(
                    "合计 total\t%s → %s%n",
                    FeelText.number(comparison.before().sum()),
                    FeelText.number(comparison.after().sum()));
            screen.printf("增加 gain\t%,d 行 rows\t+%s%n", totals.winners(), FeelText.number(totals.gained()));
            screen.printf(
                    "减少 lose\t%,d 行 rows\t%s%n",
                    totals.losers(), FeelText.number(totals.lost().negate()));
        }
    }
}
