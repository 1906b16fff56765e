package dev.xinmiao.zone.command;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.csv.CsvDecisions;
import dev.xinmiao.decision.csv.CsvDecisions.Extra;
import dev.xinmiao.decision.csv.CsvException;
import dev.xinmiao.decision.feel.NearNames;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
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
    private static final int REFUSED = 2;

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
        PrintWriter complaints = Objects.requireNonNull(spec).commandLine().getErr();
        try {
            return decide(spec.commandLine().getOut(), complaints);
        } catch (Refusal e) {
            complaints.println(e.getMessage());
        } catch (InvalidModelException e) {
            complaints.println("模型有误，未作判定。 The model has errors; nothing was decided.");
            e.problems().forEach(complaints::println);
        } catch (CsvException e) {
            complaints.println("数据有误，没有写出结果。 The rows have errors; no answers were written.");
            e.problems().forEach(problem -> complaints.println("  " + problem));
            if (e.more() > 0) {
                complaints.println("  … 另有 " + e.more() + " 处。 and " + e.more() + " more.");
            }
        }
        return REFUSED;
    }

    private int decide(PrintWriter screen, PrintWriter complaints)
            throws IOException, Refusal, InvalidModelException, CsvException {
        mustExist(model);
        mustExist(rows);
        if (Files.exists(out) && (Files.isSameFile(out, rows) || Files.isSameFile(out, model))) {
            throw new Refusal("--out 不能是输入文件 “%s”。 --out must not be the input “%s”.".formatted(out, out));
        }
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isWritable(folder)) {
            throw new Refusal("无法写入 “%s”。 “%s” can't be written.".formatted(out, out));
        }
        DmnModel read = DmnModel.read(model);
        Decision wanted = read.decision(decision).orElseThrow(() -> unknown(read));
        long begin = System.nanoTime();
        Path partial = out.resolveSibling(out.getFileName() + ".partial");
        CsvDecisions.Summary summary;
        try (InputStream in = Files.newInputStream(rows);
                OutputStream answers = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
            summary = new CsvDecisions(read, wanted, extras(), threads).run(in, answers);
        } catch (CsvException e) {
            Files.deleteIfExists(partial);
            throw e;
        }
        Files.move(partial, out, StandardCopyOption.REPLACE_EXISTING);
        summary.ignored().forEach(name -> complaints.println("未用到的列 column not used: " + name));
        summary.absent().forEach(name -> complaints.println("缺少的列，视为 null column missing, taken for null: " + name));
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

    private static void mustExist(Path file) throws Refusal {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("找不到文件 “%s”。 There is no file “%s”.".formatted(file, file));
        }
    }

    private Refusal unknown(DmnModel read) {
        List<String> names = read.decisions().stream().map(Decision::name).toList();
        List<String> near = NearNames.of(decision, names);
        return new Refusal("模型中没有决策 “%s”，有：%s。 The model has no decision “%s”; it has: %s."
                .formatted(decision, list(near, names), decision, list(near, names)));
    }

    private static String list(List<String> near, List<String> all) {
        return String.join("、", near.isEmpty() ? all : near);
    }
}
