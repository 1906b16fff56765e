package dev.xinmiao.zone.trial;

import dev.xinmiao.search.classify.Baselines;
import dev.xinmiao.search.classify.CrossValidation;
import dev.xinmiao.search.classify.Example;
import dev.xinmiao.search.classify.Meaning;
import dev.xinmiao.search.classify.Measures;
import dev.xinmiao.search.classify.Method;
import dev.xinmiao.search.classify.TextMethod;
import dev.xinmiao.search.vector.BgeEmbedder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench triage}: how well messages are filed by what was learnt from the others, and whether its confidence holds. */
@Command(
        name = "bench-triage",
        description = "来信分类的准确率与置信度校准，旁列基线。 Accuracy and calibration of filing messages, baselines beside.",
        mixinStandardHelpOptions = true)
public final class TriageBenchCommand implements Callable<Integer> {
    private static final double WANTED = 0.95;

    @Option(
            names = "--messages",
            required = true,
            paramLabel = "FILE",
            description =
                    "每行一个 JSON：topic、question、category；可用 gzip。 JSON lines with topic, question and category, gzipped or not.")
    private @Nullable Path messages;

    @Option(names = "--folds", defaultValue = "5", description = "折数，默认 5。 How many folds, 5 by default.")
    private int folds;

    @Option(names = "--seed", defaultValue = "1", description = "分折的种子，默认 1。 Deals the folds, 1 by default.")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Example> examples;
        try {
            examples = LabelledMessages.read(Objects.requireNonNull(messages));
        } catch (LabelledMessages.Unreadable e) {
            return refuse(e.getMessage());
        }
        long categories = examples.stream().map(Example::label).distinct().count();
        if (folds < 2 || examples.size() < folds || categories < 2) {
            return refuse(
                    "无法交叉验证：%1$d 条来信、%2$d 类、%3$d 折。至少要 2 类、2 折，每折至少一条。 %1$d messages of %2$d categories can't be dealt into %3$d folds: two categories, two folds and a message in each are the least."
                            .formatted(examples.size(), categories, folds));
        }
        say("messages %d", examples.size());
        say("categories %d", categories);
        say("folds %d", folds);
        try (BgeEmbedder embedder = new BgeEmbedder(2, 256)) {
            Meaning meaning = new Meaning(embedder);
            Measures ours = CrossValidation.run(examples, folds, seed, new TextMethod(meaning));
            measures("", ours);
            ours.reliability()
                    .forEach(band -> say(
                            "reliability %.1f-%.1f count %d confidence %.3f accuracy %.3f",
                            band.from(), band.to(), band.count(), band.confidence(), band.accuracy()));
            Map<String, Method> baselines = new LinkedHashMap<>();
            baselines.put("majority", Baselines.majority());
            baselines.put("naive-bayes", Baselines.naiveBayes());
            baselines.put("nearest-vector", Baselines.nearestVector(meaning));
            baselines.put("words-only", new TextMethod(null));
            baselines.forEach(
                    (name, method) -> measures(name + ".", CrossValidation.run(examples, folds, seed, method)));
        }
        return 0;
    }

    private void measures(String of, Measures measures) {
        say("%saccuracy %.3f", of, measures.accuracy());
        say("%smacro-f1 %.3f", of, measures.macroF1());
        say("%scalibration-error %.3f", of, measures.calibrationError());
        say("%stop-2 %.3f", of, measures.within(2));
        Measures.Coverage coverage = measures.coverage(WANTED);
        say("%scoverage@%.2f %.3f", of, WANTED, coverage.share());
        if (coverage.share() > 0) {
            say("%sthreshold@%.2f %.3f", of, WANTED, coverage.threshold());
        }
    }

    private int refuse(@Nullable String why) {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getErr();
        screen.println(why);
        screen.flush();
        return 2;
    }

    private void say(String line, Object... values) {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        screen.println(String.format(Locale.ROOT, line, values));
        screen.flush();
    }
}
