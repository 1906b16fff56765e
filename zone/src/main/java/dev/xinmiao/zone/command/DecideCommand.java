package dev.xinmiao.zone.command;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.csv.CsvDecisions;
import dev.xinmiao.decision.csv.CsvDecisions.Extra;
import dev.xinmiao.decision.csv.CsvException;
import dev.xinmiao.decision.csv.CsvPopulations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides every row of a CSV file by a decision of a DMN model. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "按 DMN 模型的一个决策逐行判定 CSV 文件。 Decide every row of a CSV file by a decision of a DMN model.")
public final class DecideCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL.dmn", description = "DMN 模型文件。 The model's file.")
    private Path model = Path.of("");

    @Option(
            names = "--decision",
            required = true,
            paramLabel = "NAME",
            description = "决策名称或 id。 The decision, by name or id.")
    private String decision = "";

    @Option(
            names = "--rows",
            required = true,
            paramLabel = "FILE.csv",
            description = "首行为输入名称，空格即 null。 The first line names inputs; an empty cell is null.")
    private Path rows = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.csv",
            description = "结果，行序不变。 The answers, in the order of the rows.")
    private Path out = Path.of("");

    @Option(
            names = "--rules",
            description = "每张决策表加一列“rule 名称”：命中的规则号，无为 0，多条以空格分隔。"
                    + " Adds a column “rule NAME” for each table beneath: the number of the rule that hit; 0 for none, several"
                    + " with spaces between.")
    private boolean rules;

    @Option(names = "--why", description = "加上理由两列（中文、英文）。 Adds the reasons, Chinese and English.")
    private boolean why;

    @Option(names = "--why-json", description = "加上理由一列，JSON 格式。 Adds the whole explanation as JSON.")
    private boolean whyJson;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，默认为处理器核数。 Threads; as many as cores by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return DecisionFiles.run(Objects.requireNonNull(spec).commandLine(), this::decide);
    }

    private int decide(PrintWriter screen, PrintWriter complaints)
            throws IOException, Refusal, InvalidModelException, CsvException {
        DecisionFiles.mustBePositive(threads);
        DecisionFiles.mustExist(model, rows);
        DecisionFiles.mustBeWritable(out, model, rows);
        DmnModel read = DmnModel.read(model);
        Decision wanted = DecisionFiles.decision(read, decision);
        long begin = System.nanoTime();
        CsvDecisions decisions = new CsvDecisions(read, wanted, extras(), threads);
        CsvPopulations.Summary summary = DecisionFiles.write(rows, out, decisions::run);
        DecisionFiles.tell(summary, complaints);
        double seconds = (System.nanoTime() - begin) / 1e9;
        screen.printf("%,d 行 rows, %.2f s → %s%n", summary.rows(), seconds, out);
        return 0;
    }

    private Set<Extra> extras() {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (rules) {
            extras.add(Extra.RULES);
        }
        if (why) {
            extras.add(Extra.WHY);
        }
        if (whyJson) {
            extras.add(Extra.WHY_JSON);
        }
        return extras;
    }
}
