package dev.xinmiao.weather.grib;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a GRIB file, one after another; fields that share a message come as messages of their own. Values are decoded
 * only when asked for. To be used by one thread.
 *
 * <p>Refuses a file without a message, a damaged one, grids other than regular and Gaussian ones, and everything where ecCodes
 * isn't installed.
 */
public final class GribFile implements AutoCloseable {
    private static final int GRIB = 1;

    private final Path path;
    private final EcCodes codes;
    private final MemorySegment stream;
    private int count;
    private @Nullable Handle handle;

    private GribFile(Path path, EcCodes codes) throws UnusableFile {
        this.path = path;
        this.codes = codes;
        try (Arena arena = Arena.ofConfined()) {
            stream = codes.pointer("fopen", arena.allocateFrom(path.toString()), arena.allocateFrom("rb"));
        }
        if (stream.equals(MemorySegment.NULL)) {
            throw new UnusableFile(path, "the file can't be opened.");
        }
    }

    public static GribFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new UnusableFile(path, "there is no such file.");
        }
        EcCodes codes = EcCodes.load().orElseThrow(() -> new UnusableFile(path, EcCodes.HOW_TO_INSTALL));
        return new GribFile(path, codes);
    }

    /** Whether GRIB can be read and written here. */
    public static boolean available() {
        return EcCodes.load().isPresent();
    }

    /** Goes on to the next message; false after the last one. */
    public boolean next() throws UnusableFile {
        closeHandle();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(JAVA_INT);
            MemorySegment found = codes.pointer("codes_handle_new_from_file", MemorySegment.NULL, stream, GRIB, status);
            String which = "message " + (count + 1);
            if (status.get(JAVA_INT, 0) != 0) {
                throw new UnusableFile(path, "%s can't be read: %s.", which, codes.message(status.get(JAVA_INT, 0)));
            }
            if (!found.equals(MemorySegment.NULL)) {
                count++;
                handle = new Handle(codes, path, which, found);
                return true;
            }
        }
        if (count == 0) {
            throw new UnusableFile(path, "there is no GRIB message in it.");
        }
        return false;
    }

    /** What is said of the values; takes some milliseconds, for names are found by rules. */
    public GribMessage message() throws UnusableFile {
        Handle message = current();
        String shortName = message.text("shortName");
        Level level = new Level(message.text("typeOfLevel"), message.real("level"));
        GribGrid grid = new GridReader(message).read();
        return new GribMessage(
                shortName,
                message.text("name"),
                message.text("cfName"),
                message.text("units"),
                new GribField(parameter(message, shortName), level, steps(message), grid));
    }

    /** From north to south and west to east; NaN where there is none. */
    public double[] values() throws UnusableFile {
        GridReader reader = new GridReader(current());
        return reader.values(reader.read());
    }

    private Handle current() {
        if (handle == null) {
            throw new IllegalStateException("There is no message");
        }
        return handle;
    }

    private static Parameter parameter(Handle message, String shortName) throws UnusableFile {
        if (message.number("edition") == 1) {
            return new Parameter.Named(shortName);
        }
        return new Parameter.Numbered(
                (int) message.number("discipline"), (int) message.number("parameterCategory"), (int)
                        message.number("parameterNumber"));
    }

    private static StepRange steps(Handle message) throws UnusableFile {
        LocalDate date = LocalDate.parse(String.valueOf(message.number("dataDate")), DateTimeFormatter.BASIC_ISO_DATE);
        long time = message.number("dataTime");
        Instant reference = date.atTime((int) time / 100, (int) time % 100).toInstant(ZoneOffset.UTC);
        message.set("stepUnits", "m");
        return new StepRange(
                reference,
                Duration.ofMinutes(message.number("startStep")),
                Duration.ofMinutes(message.number("endStep")),
                message.text("stepType"));
    }

    private void closeHandle() {
        if (handle != null) {
            handle.close();
            handle = null;
        }
    }

    @Override
    public void close() {
        closeHandle();
        codes.call("codes_grib_multi_support_reset_file", MemorySegment.NULL, stream);
        codes.status("fclose", stream);
    }
}
