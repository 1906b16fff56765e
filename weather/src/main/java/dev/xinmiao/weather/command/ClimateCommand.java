package dev.xinmiao.weather.command;

import dev.xinmiao.weather.climate.Climate;
import dev.xinmiao.weather.climate.ClimateMeans;
import dev.xinmiao.weather.climate.ClimateReport;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.forecast.Ground;
import dev.xinmiao.weather.forecast.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs years and tells their means. */
@Command(
        name = "climate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "运行多年，统计纬向平均气候，并与再分析对照。",
            "Run years with physics and tell their zonal means, beside a reanalysis where its file is given.",
            "Prints “name value unit” a line; pictures and zonal-means.csv go into DIR."
        })
public final class ClimateCommand implements Callable<Integer> {
    private static final int YEAR = 365;

    @Option(names = "--years", paramLabel = "N", description = "年数，默认 10。 Years that count; 10 unless told.")
    private int years = 10;

    @Option(
            names = "--ignored",
            paramLabel = "DAYS",
            description = "开头不计的天数，默认 120。 Days before they begin; 120 unless told.")
    private int ignored = 120;

    @Option(names = "--truncation", paramLabel = "N", description = "截断波数，默认 30。 Truncation; 30 unless told.")
    private int truncation = 30;

    @Option(names = "--levels", paramLabel = "N", description = "层数，默认 8。 Layers; 8 unless told.")
    private int levels = 8;

    @Mixin
    private MachineOptions computer = new MachineOptions();

    @Option(names = "--boundary", paramLabel = "DIR", description = "下垫面资料。 Folder of boundary fields.")
    private @Nullable Path boundary;

    @Option(names = "--observed", paramLabel = "FILE", description = "再分析气候。 Winds of a reanalysis to compare with.")
    private @Nullable Path observed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "图表目录。 Folder for pictures and the table.")
    private Path out = Path.of("climate");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (years < 1 || ignored < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--years is " + years + " and --ignored " + ignored + ", expected 1 and 0 or more");
        }
        PrintWriter words = spec.commandLine().getOut();
        Plan plan = Plan.of(truncation, levels, false, OptionalDouble.empty(), OptionalDouble.empty());
        Ground ground = Ground.of(BoundaryOption.folder(boundary), plan.grid());
        ClimateReport report = ClimateReport.to(out, Optional.ofNullable(observed));
        try (Machine machine = computer.machine()) {
            Climate climate =
                    new Climate(plan, machine, ground, spec.commandLine().getErr());
            ClimateMeans means = climate.run(years * YEAR + ignored, ignored);
            report.tell(means, "T" + truncation + " L" + levels + ", " + years + " a", words);
            spec.commandLine().getErr().println(out + ": pictures, and zonal-means.csv with all means.");
        }
        return 0;
    }
}
