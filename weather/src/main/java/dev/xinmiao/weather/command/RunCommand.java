package dev.xinmiao.weather.command;

import dev.xinmiao.weather.forecast.Forecast;
import dev.xinmiao.weather.forecast.Places;
import dev.xinmiao.weather.forecast.Request;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a forecast. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "由初始场做全球预报：逐时 NetCDF、检查点、图文报告。",
            "Forecast from the file of a state: hourly NetCDF, checkpoints, a report in pictures."
        })
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--init",
            required = true,
            paramLabel = "FILE",
            description = "初始场（NetCDF 或 GRIB，等压面）。 State on pressure levels, NetCDF-3 or GRIB.")
    private Path init = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出目录。 Folder for all output.")
    private Path out = Path.of("");

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description =
                    "初始时刻（世界时，如 2011-10-11T00），文件有多个或未注明时。 Of the state, universal time as 2011-10-11T00, where the file has several or doesn't say.")
    private @Nullable Instant time;

    @Option(names = "--truncation", paramLabel = "N", description = "截断波数，默认 42。 Default ${DEFAULT-VALUE}.")
    private int truncation = 42;

    @Option(names = "--levels", paramLabel = "N", description = "层数，默认 20。 Layers, default ${DEFAULT-VALUE}.")
    private int levels = 20;

    @Option(names = "--days", paramLabel = "N", description = "天数，默认 10。 Default 10.")
    private double days = 10;

    @Option(names = "--every", paramLabel = "H", description = "每 H 小时输出，默认 1。 Hours between records, default 1.")
    private int every = 1;

    @Option(names = "--hourly", description = "同 --every 1。 As --every 1.")
    private boolean hourly;

    @Mixin
    private MachineOptions computer = new MachineOptions();

    @Option(
            names = "--resume",
            description =
                    "从最近的检查点继续；没有则从头开始并说明。 Go on from the newest checkpoint in DIR; without any, say so and begin.")
    private boolean resume;

    @Option(
            names = "--boundary",
            paramLabel = "DIR",
            description =
                    "下垫面资料。 Folder of boundary fields; else $XINMIAO_WEATHER_BOUNDARY, else “boundary” beside FILE; without any there is no land.")
    private @Nullable Path boundary;

    @Option(names = "--octahedral", description = "八面体网格。 An octahedral grid in place of the full one.")
    private boolean octahedral;

    @Option(names = "--adiabatic", description = "不计物理过程。 Without physics.")
    private boolean adiabatic;

    @Option(
            names = "--step",
            paramLabel = "SECONDS",
            description = "时间步长，须整除一小时。 A part of an hour; by truncation unless told.")
    private @Nullable Double step;

    @Option(
            names = "--decay",
            paramLabel = "HOURS",
            description = "最小波衰减时间。 In which diffusion leaves an e-th of the smallest wave.")
    private @Nullable Double decay;

    @Option(
            names = "--pressures",
            paramLabel = "HPA",
            split = ",",
            description = "输出气压层。 Levels written, default ${DEFAULT-VALUE}.")
    private double[] pressures = {1000, 925, 850, 700, 500, 300, 250, 200, 100, 50};

    @Option(
            names = "--grid",
            paramLabel = "DEGREES",
            description = "经纬网格输出。 Write a regular grid; the Gaussian one unless told.")
    private @Nullable Double spacing;

    @Option(names = "--packed", description = "16 位压缩输出。 Write shorts, half the size.")
    private boolean packed;

    @Option(
            names = "--grib",
            description = "另写 GRIB2（需 ecCodes）。 GRIB2 too, a file for each record, where ecCodes is installed.")
    private boolean grib;

    @Option(
            names = "--place",
            paramLabel = "NAME,LAT,LON",
            description = "画单站预报，可多次；默认昆山等五地。 A place for the report, again for each; five unless told.")
    private List<String> places = List.of();

    @Option(names = "--truth", paramLabel = "FILE", description = "用以评分的实况，可多次。 States that came true, to score by.")
    private List<Path> truth = List.of();

    @Option(names = "--no-report", description = "不画图。 No pictures at the end.")
    private boolean noReport;

    @Override
    public Integer call() throws IOException {
        Request request = new Request(
                init,
                Optional.ofNullable(time),
                truncation,
                levels,
                days,
                hourly ? 1 : every,
                out,
                computer.precision(),
                computer.threads(),
                resume,
                BoundaryOption.folder(boundary, init),
                octahedral,
                adiabatic,
                optional(step),
                optional(decay),
                Arrays.stream(pressures).map(pressure -> 100 * pressure).toArray(),
                optional(spacing),
                packed,
                grib,
                !noReport,
                places.isEmpty()
                        ? Places.usual()
                        : places.stream().map(Places::of).toList(),
                truth);
        Forecast.run(request, System.err, terminal());
        return 0;
    }

    /** Where a line may be written over: the launcher says whether standard error is a terminal. */
    private static Optional<PrintStream> terminal() {
        return Boolean.getBoolean("xinmiao.terminal") ? Optional.of(System.err) : Optional.empty();
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
