package dev.xinmiao.weather.command;

import dev.xinmiao.weather.gallery.PictureFolder;
import dev.xinmiao.weather.suite.Gallery;
import dev.xinmiao.weather.suite.ReferenceTest;
import dev.xinmiao.weather.suite.TestOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one test of the reference suite; without a name it lists them. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "运行参考测试之一，并与独立模式的数值对照；不给名称则列出全部。",
            "Run a test of the reference suite and judge it by the table; without a name, list them.",
            "Prints “name value unit” a line, then PASS (exit status 0) or FAIL (1)."
        })
public final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "测试名。 Which test.")
    private @Nullable String name;

    @Option(names = "--truncation", paramLabel = "N", arity = "1..*", description = "截断波数，可多个。 One or several.")
    private List<Integer> truncations = List.of();

    @Option(names = "--step", paramLabel = "SECONDS", description = "时间步长。 Seconds of a step.")
    private @Nullable Double step;

    @Option(names = "--days", paramLabel = "N", description = "模拟天数。 How many days.")
    private @Nullable Integer days;

    @Mixin
    private MachineOptions computer = new MachineOptions();

    @Option(names = "--levels", paramLabel = "N", description = "层数。 How many layers.")
    private @Nullable Integer levels;

    @Option(
            names = "--picture",
            paramLabel = "DIR",
            description = "图片目录。 Folder for what the test is known by, as PNG.")
    private @Nullable Path picture;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            for (ReferenceTest test : ReferenceTest.values()) {
                out.printf("%-13s %s%n", test.title(), test.tells());
            }
            return 0;
        }
        ReferenceTest test = ReferenceTest.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no test “" + name + "”, but these: " + String.join(", ", ReferenceTest.titles())));
        TestOptions options =
                new TestOptions(truncations, computer.threads(), step, days, computer.precision(), levels);
        PrintWriter progress = spec.commandLine().getErr();
        Optional<Gallery> pictures =
                picture == null ? Optional.empty() : Optional.of(new PictureFolder(picture, progress));
        try {
            return test.run(options, out, progress, pictures) ? 0 : 1;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
