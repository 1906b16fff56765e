package dev.xinmiao.zone.trial;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Lines of fields, each in one write: a killed program leaves at most its last line cut off, which then never happened. */
final class LogFile implements AutoCloseable {
    private static final String END = "\t.";

    private final FileOutputStream out;

    private LogFile(FileOutputStream out) {
        this.out = out;
    }

    static LogFile open(Path file) throws IOException {
        FileOutputStream out = new FileOutputStream(file.toFile(), true);
        // What a cut-off line would join is kept apart from it.
        out.write('\n');
        return new LogFile(out);
    }

    void write(String... fields) throws IOException {
        out.write((String.join("\t", fields) + END + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The fields of every whole line; none where there is no file. */
    static List<String[]> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Arrays.stream(Files.readString(file).split("\n"))
                .filter(line -> line.endsWith(END))
                .map(line -> line.split("\t"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
