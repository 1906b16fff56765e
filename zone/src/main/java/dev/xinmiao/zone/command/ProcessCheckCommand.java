package dev.xinmiao.zone.command;

import dev.xinmiao.zone.casework.process.Desks;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads process files and says of each whether it can be used. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "检查流程文件（YAML、BPMN 2.0），每个文件一行：IMPORTED 或 REFUSED，附行、列与原因；其余问题写到标准错误。"
                + " Check process files (YAML, BPMN 2.0). A line for each: IMPORTED, or REFUSED with line, column and reason;"
                + " what else is wrong goes to standard error.",
        footer = "退出码：0 全部可用，1 有文件被拒绝，2 命令有误。 Exit code: 0 all imported, 1 some refused, 2 wrong usage.")
public final class ProcessCheckCommand implements Callable<Integer> {
    /** Some file was refused. */
    static final int FOUND = 1;
    /** Nothing was checked, or not everything. */
    static final int WRONG_USAGE = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "文件、文件夹（其中的 .yaml、.bpmn）或 .zip。 Files, folders (their .yaml and .bpmn files) or .zip files.")
    private List<Path> files = List.of();

    @Option(
            names = "--desks",
            paramLabel = "FILE",
            description = "经办岗名单，默认为流程所在包的 desks.yaml，否则为 national 包的；BPMN 只在给出时核对。"
                    + " The desks that there are: desks.yaml of the process's pack, or else of the national pack; BPMN is"
                    + " held against them only where they are given.")
    private @Nullable Path desks;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        PrintWriter screen = commandLine.getOut();
        PrintWriter complaints = commandLine.getErr();
        try {
            Desks given = desks == null ? null : read(desks);
            ProcessFiles reading = new ProcessFiles(given, ProcessCheckCommand::around, screen, complaints);
            files.forEach(reading::check);
            return reading.refused() == 0 ? 0 : FOUND;
        } catch (InvalidPackException e) {
            complaints.println("经办岗名单有误。 The list of desks has errors.");
            e.problems().forEach(complaints::println);
            return WRONG_USAGE;
        } finally {
            screen.flush();
            complaints.flush();
        }
    }

    /** The desks of the pack that a file lies in, or else those of the national pack. */
    private static Desks around(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path pack = folder == null ? null : folder.getParent();
        Path beside = pack == null ? file : pack.resolve("desks.yaml");
        return read(Files.isRegularFile(beside) ? beside : PackFolder.find(null).resolve("national/desks.yaml"));
    }

    private static Desks read(Path file) {
        return Desks.read(YamlNode.read(file, file));
    }
}
