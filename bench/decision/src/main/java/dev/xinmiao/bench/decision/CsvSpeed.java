package dev.xinmiao.bench.decision;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A CSV file of rows of the scoring model through {@code ./xinmiao decide}, the start of Java included. */
final class CsvSpeed {
    /** By the clock, and of all its threads' CPU time. */
    record Seconds(double wall, double cpu) {}

    private final Path folder;
    private final int rows;

    /** @param folder where the files go, some 75 MB a million rows */
    CsvSpeed(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Medians of some runs. */
    Seconds measure(int runs) throws IOException, InterruptedException {
        Path model = Files.write(folder.resolve("scoring.dmn"), Scoring.dmn());
        Path file = folder.resolve("scoring-" + rows + ".csv");
        if (!Files.exists(file)) {
            write(file);
        }
        Path answers = folder.resolve("verdicts.csv");
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Seconds taken = decide(model, file, answers);
            wall.add(taken.wall);
            cpu.add(taken.cpu);
        }
        try (var lines = Files.lines(answers)) {
            if (lines.count() != rows + 1L) {
                throw new IllegalStateException("not every row has its verdict");
            }
        }
        return new Seconds(Rates.median(wall), Rates.median(cpu));
    }

    private void write(Path file) throws IOException {
        Random random = new Random(20261126);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", Scoring.INPUTS) + "\n");
            for (int i = 0; i < rows; i++) {
                @Nullable Object[] row = Scoring.row(random);
                out.write(Arrays.stream(row).map(String::valueOf).collect(Collectors.joining(",", "", "\n")));
            }
        }
    }

    private Seconds decide(Path model, Path file, Path answers) throws IOException, InterruptedException {
        Path launcher = folder.resolve("../../../xinmiao").normalize();
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "time", launcher.toString(), "decide"));
        command.addAll(List.of(model.toString(), "--decision", "verdict", "--threads", "2"));
        command.addAll(List.of("--rows", file.toString(), "--out", answers.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("./xinmiao decide failed: " + said);
        }
        String[] times =
                said.strip().lines().reduce((first, last) -> last).orElseThrow().split(" ");
        return new Seconds(Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
    }
}
