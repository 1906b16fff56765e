package dev.xinmiao.zone.command;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.csv.CsvException;
import dev.xinmiao.decision.csv.CsvPopulations;
import dev.xinmiao.decision.csv.CsvProblem;
import dev.xinmiao.decision.feel.NearNames;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** What commands over a model and a CSV file have in common: what they refuse, and how they say so. */
final class DecisionFiles {
    private static final int REFUSED = 2;

    private DecisionFiles() {}

    interface Work {
        int run(PrintWriter screen, PrintWriter complaints)
                throws IOException, Refusal, InvalidModelException, CsvException;
    }

    interface Writing {
        CsvPopulations.Summary run(InputStream rows, OutputStream out) throws IOException, CsvException;
    }

    static int run(CommandLine command, Work work) throws IOException {
        PrintWriter complaints = command.getErr();
        try {
            return work.run(command.getOut(), complaints);
        } catch (Refusal e) {
            complaints.println(e.getMessage());
        } catch (InvalidModelException e) {
            complaints.println("模型有误，未作判定。 The model has errors; nothing was decided.");
            e.problems().forEach(complaints::println);
        } catch (CsvException e) {
            complaints.println("数据有误，没有写出结果。 The rows have errors; no answers were written.");
            list(e.problems(), e.more(), complaints);
        }
        return REFUSED;
    }

    static void mustExist(Path... files) throws Refusal {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new Refusal("“%s” 是目录，不是文件。 “%s” is a folder, no file.".formatted(file, file));
            }
            if (!Files.exists(file)) {
                throw new Refusal("找不到文件 “%s”。 There is no file “%s”.".formatted(file, file));
            }
        }
    }

    static void mustBeWritable(Path out, Path... inputs) throws IOException, Refusal {
        for (Path input : inputs) {
            if (Files.exists(out) && Files.isSameFile(out, input)) {
                throw new Refusal("--out 不能是输入文件 “%s”。 --out must not be the input “%s”.".formatted(out, out));
            }
        }
        Path folder = out.toAbsolutePath().getParent();
        String why = Files.isDirectory(out)
                ? "它是目录。 “%s” can't be written: it is a folder."
                : folder == null || !Files.isDirectory(folder)
                        ? "所在目录不存在。 “%s” can't be written: its folder doesn't exist."
                        : !Files.isWritable(folder)
                                ? "所在目录不可写。 “%s” can't be written: its folder may not be written to."
                                : "";
        if (!why.isEmpty()) {
            throw new Refusal(("无法写入 “%s”：" + why).formatted(out, out));
        }
    }

    static Decision decision(DmnModel model, String nameOrId) throws Refusal {
        List<String> names = model.decisions().stream().map(Decision::name).toList();
        List<String> near = NearNames.of(nameOrId, names);
        List<String> told = near.isEmpty() ? names : near;
        return model.decision(nameOrId)
                .orElseThrow(() -> new Refusal((near.isEmpty()
                                ? "模型中没有决策 “%s”，有：%s。 The model has no decision “%s”; it has: %s."
                                : "模型中没有决策 “%s”，相近的有：%s。 The model has no decision “%s”; near it: %s.")
                        .formatted(nameOrId, String.join("、", told), nameOrId, String.join(", ", told))));
    }

    static void mustBePositive(int threads) throws Refusal {
        if (threads < 1) {
            throw new Refusal(
                    "--threads 须为 1 或更大，而不是 %d。 --threads takes 1 or more, not %d.".formatted(threads, threads));
        }
    }

    /** What was there before stays if the rows are refused. */
    static CsvPopulations.Summary write(Path rows, Path out, Writing writing) throws IOException, CsvException {
        Path partial = out.resolveSibling(out.getFileName() + ".partial");
        CsvPopulations.Summary summary;
        try (InputStream in = Files.newInputStream(rows);
                OutputStream answers = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
            summary = writing.run(in, answers);
        } catch (CsvException e) {
            Files.deleteIfExists(partial);
            throw e;
        }
        Files.move(partial, out, StandardCopyOption.REPLACE_EXISTING);
        return summary;
    }

    static void tell(CsvPopulations.Summary summary, PrintWriter complaints) {
        tell(summary, complaints, name -> "");
    }

    /** @param lacking says more of an input that the file has no column for */
    static void tell(CsvPopulations.Summary summary, PrintWriter complaints, UnaryOperator<String> lacking) {
        summary.ignored().forEach(name -> complaints.println("未用到的列 column not used: " + name));
        summary.absent()
                .forEach(name -> complaints.println(
                        "缺少的列，视为 null column missing, taken for null: " + name + lacking.apply(name)));
        if (!summary.warnings().isEmpty()) {
            complaints.printf(
                    "%,d 处按 null 处理： Counted as null: %1$,d%n",
                    summary.warnings().size() + summary.moreWarnings());
            list(summary.warnings(), summary.moreWarnings(), complaints);
        }
    }

    static void list(List<CsvProblem> problems, long more, PrintWriter complaints) {
        problems.forEach(problem -> complaints.println("  " + problem));
        if (more > 0) {
            complaints.println("  … 另有 " + more + " 处。 and " + more + " more.");
        }
    }
}
