package dev.xinmiao.zone.command;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.compare.Sweep;
import dev.xinmiao.decision.compare.Sweep.Point;
import dev.xinmiao.decision.compare.Threshold;
import dev.xinmiao.decision.compare.Thresholds;
import dev.xinmiao.decision.csv.CsvException;
import dev.xinmiao.decision.csv.CsvPopulations;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.TemporalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves one threshold of a DMN model over a range and counts the outcomes of the rows of a CSV file at each value. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "移动 DMN 模型中的一个门槛，看结果如何变化。 Move one threshold of a DMN model: what becomes of the outcomes?")
public final class SweepCommand implements Callable<Integer> {
    private static final int MOST_OUTCOMES = 12;

    @Parameters(paramLabel = "MODEL.dmn", description = "DMN 模型文件。 The model's file.")
    private Path model = Path.of("");

    @Option(
            names = "--decision",
            required = true,
            paramLabel = "NAME",
            description = "要统计的决策。 The decision whose outcomes are counted.")
    private String decision = "";

    @Option(names = "--rows", required = true, paramLabel = "FILE.csv", description = "各行输入。 The rows.")
    private Path rows = Path.of("");

    @Option(
            names = "--values",
            required = true,
            paramLabel = "FROM..TO|A,B,…",
            description = "门槛取值：范围或列表。 The values that it takes: a range or a list.")
    private String values = "";

    @Option(names = "--step", paramLabel = "N", description = "范围的步长，默认 1。 Of the range; 1 by default.")
    private BigDecimal step = BigDecimal.ONE;

    @Option(
            names = "--in",
            paramLabel = "NAME",
            description = "门槛所在的决策或函数，默认同 --decision。 Where the threshold stands; as --decision by default.")
    private @Nullable String place;

    @Option(names = "--rule", paramLabel = "N", description = "门槛所在的规则号。 The rule where it stands.")
    private @Nullable Integer rule;

    @Option(
            names = "--input",
            paramLabel = "NAME",
            description = "门槛所在的列或所比较的值。 Its column, or what it is compared with.")
    private @Nullable String input;

    @Option(names = "--was", paramLabel = "VALUE", description = "门槛现在的值。 Its value now.")
    private @Nullable String was;

    @Option(
            names = "--only",
            description = "只动 --rule 这一条；否则同列中相同的值一起动。"
                    + " Moves it in that rule only; else equal values of the column move together.")
    private boolean only;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，默认为处理器核数。 Threads; as many as cores by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return DecisionFiles.run(Objects.requireNonNull(spec).commandLine(), this::sweep);
    }

    private int sweep(PrintWriter screen, PrintWriter complaints)
            throws IOException, Refusal, InvalidModelException, CsvException {
        DecisionFiles.mustBePositive(threads);
        DecisionFiles.mustExist(model, rows);
        DmnModel read = DmnModel.read(model);
        Decision wanted = DecisionFiles.decision(read, decision);
        Threshold threshold = threshold(read, wanted);
        Sweep sweep = new Sweep(read, wanted, threshold, values());
        List<Point> points = new ArrayList<>();
        try (InputStream in = Files.newInputStream(rows)) {
            CsvPopulations populations = new CsvPopulations(
                    read.inputs(),
                    wanted.requiredInputs().stream().map(read.inputs()::get).toList(),
                    threads);
            CsvPopulations.Summary summary =
                    populations.each(in, piece -> sweep.over(piece, 1), (piece, before) -> Sweep.add(points, piece));
            DecisionFiles.tell(summary, complaints);
        }
        screen.println("门槛 threshold\t" + threshold + "\t" + threshold.location());
        print(points, screen);
        return 0;
    }

    private Threshold threshold(DmnModel read, Decision wanted) throws Refusal {
        String home = place == null ? wanted.name() : place;
        List<Threshold> all = Thresholds.of(read);
        List<Threshold> own =
                all.stream().filter(each -> each.decision().equals(home)).toList();
        List<Threshold> fitting = own.stream().filter(this::fits).toList();
        if (fitting.size() > 1) {
            throw new Refusal(
                    "“%s” 中有几个这样的门槛：%n%s%n请用 --rule、--input、--was 指明。 Several of “%1$s” fit; tell which by --rule, --input or --was."
                            .formatted(home, lines(fitting)));
        }
        if (fitting.isEmpty()) {
            List<Threshold> elsewhere = all.stream().filter(this::fits).toList();
            List<Threshold> shown = !elsewhere.isEmpty() ? elsewhere : own.isEmpty() ? all : own;
            throw new Refusal(
                    "“%s” 中没有这样的门槛。模型中有（冒号前为所在处，用 --in 指明）：%n%s%n“%1$s” has no such threshold. The model has those above; name what stands before the colon by --in."
                            .formatted(home, lines(shown)));
        }
        return only && rule != null ? fitting.getFirst().onlyIn(rule) : fitting.getFirst();
    }

    private boolean fits(Threshold each) {
        return (rule == null || each.rules().contains(rule))
                && (input == null || each.label().equals(input) || each.tested().equals(input))
                && (was == null || was.equals(FeelText.of(each.value())));
    }

    private static String lines(List<Threshold> thresholds) {
        return thresholds.stream().map(each -> "  " + each).collect(Collectors.joining("\n"));
    }

    private List<?> values() throws Refusal {
        try {
            int dots = values.indexOf("..");
            if (dots >= 0) {
                return Sweep.range(
                        new BigDecimal(values.substring(0, dots).strip()),
                        new BigDecimal(values.substring(dots + 2).strip()),
                        step);
            }
            List<Object> list = new ArrayList<>();
            for (String each : values.split(",", -1)) {
                Object day = TemporalText.readDate(each.strip());
                list.add(day == null ? new BigDecimal(each.strip()) : day);
            }
            return list;
        } catch (NumberFormatException e) {
            throw new Refusal(
                    "--values “%s” 应为 50..80 或 50,60,70。 --values should be such as 50..80 or 50,60,70, not “%1$s”."
                            .formatted(values));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--values “%s” 应为 50..80 或 50,60,70。 --values should be such as 50..80 or 50,60,70 (%s)."
                    .formatted(values, e.getMessage()));
        }
    }

    private static void print(List<Point> points, PrintWriter screen) {
        Set<@Nullable Object> outcomes = new LinkedHashSet<>();
        boolean numbers = false;
        for (Point each : points) {
            outcomes.addAll(each.comparison().after().counts().keySet());
            numbers |= each.comparison().after().numbers() > 0;
        }
        List<@Nullable Object> shown = outcomes.size() > MOST_OUTCOMES ? List.of() : new ArrayList<>(outcomes);
        StringBuilder heading = new StringBuilder("取值 value\t变化 changed");
        shown.forEach(each -> heading.append('\t').append(FeelText.of(each)));
        screen.println(heading.append(numbers ? "\t合计 total" : ""));
        for (Point each : points) {
            StringBuilder line = new StringBuilder(String.valueOf(FeelText.of(each.value())));
            line.append('\t').append(each.comparison().changed());
            for (Object outcome : shown) {
                line.append('\t').append(each.comparison().after().counts().getOrDefault(outcome, 0L));
            }
            if (numbers) {
                line.append('\t')
                        .append(FeelText.number(each.comparison().after().sum()));
            }
            screen.println(line);
        }
    }
}
