package dev.xinmiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a process and all its children, as Linux accounts it. */
public final class Memory {
    private Memory() {}

    /**
     * Proportional set size in bytes: pages shared by several processes (the database's buffers) count once.
     * A process that has just ended counts nothing.
     */
    public static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> proportionalSetSize(each.pid()))
                .sum();
    }

    private static long proportionalSetSize(long pid) {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
