package dev.xinmiao.weather.command;

import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.episode.June2011;
import dev.xinmiao.weather.forecast.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forecasts days of which the truth is known, and scores the forecast. */
@Command(
        name = "episode",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "预报真实个例（2011 年 6 月 5 日起三天）并与实况对照。",
            "Forecast three days from 5 June 2011 and score them, beside persistence and the climate of July.",
            "Prints “name value unit” a line, then PASS (exit status 0) where the southern hemisphere's heights of 500 hPa",
            "were forecast better than by persistence on each day, else FAIL (1)."
        })
public final class EpisodeCommand implements Callable<Integer> {
    private static final String ONLY = "2011";

    @Parameters(paramLabel = "EPISODE", description = "2011")
    private String episode = ONLY;

    @Option(names = "--truncation", paramLabel = "N", description = "截断波数，默认 42。 Truncation; 42 unless told.")
    private int truncation = 42;

    @Option(names = "--levels", paramLabel = "N", description = "层数，默认 20。 Layers; 20 unless told.")
    private int levels = 20;

    @Option(names = "--step", paramLabel = "SECONDS", description = "时间步长。 Seconds of a step.")
    private @Nullable Double step;

    @Mixin
    private MachineOptions computer = new MachineOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "资料目录。 Folder of the episode's data; ../shared/weather unless told.")
    private Path data = Path.of("../shared/weather");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!episode.equals(ONLY)) {
            throw new ParameterException(spec.commandLine(), "there is no episode “" + episode + "”, only " + ONLY);
        }
        PrintWriter out = spec.commandLine().getOut();
        OptionalDouble seconds = step == null ? OptionalDouble.empty() : OptionalDouble.of(step);
        Plan plan = Plan.of(truncation, levels, false, seconds, OptionalDouble.empty());
        try (Machine machine = computer.machine()) {
            boolean better =
                    new June2011(data, plan, machine, out, spec.commandLine().getErr()).run();
            out.println(better ? "PASS" : "FAIL");
            out.flush();
            return better ? 0 : 1;
        }
    }
}
