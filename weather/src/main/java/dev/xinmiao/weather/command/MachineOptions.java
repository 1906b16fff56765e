package dev.xinmiao.weather.command;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import picocli.CommandLine.Option;

/** On what a model runs. */
final class MachineOptions {
    @Option(
            names = "--precision",
            paramLabel = "double|float",
            description = "精度。 Of the numbers, default ${DEFAULT-VALUE}.")
    private Precision precision = Precision.DOUBLE;

    @Option(names = "--threads", paramLabel = "N", description = "线程数。 Threads; all processors unless told.")
    private int threads = Runtime.getRuntime().availableProcessors();

    Precision precision() {
        return precision;
    }

    int threads() {
        return threads;
    }

    Machine machine() {
        return new Machine(precision, threads);
    }
}
