package dev.xinmiao.weather.grib;

import dev.xinmiao.weather.PartFile;
import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Writes GRIB2 messages on regular grids of latitude and longitude, beside the file's place as {@code NAME.part}; {@link #finish}
 * moves it there. Values are packed simply (template 5.0), with an error of at most the field's range over 2^bits - 1. To be used
 * by one thread.
 *
 * <p>Refuses other grids, parameters that ecCodes doesn't know, and everything where it isn't installed.
 */
public final class GribWriter implements AutoCloseable {
    private static final int BITS = 16;

    private final PartFile file;
    private final EcCodes codes;
    private long length;
    private int count;

    private GribWriter(PartFile file, EcCodes codes) {
        this.file = file;
        this.codes = codes;
    }

    public static GribWriter create(Path path) throws IOException {
        EcCodes codes = EcCodes.load().orElseThrow(() -> new UnusableFile(path, EcCodes.HOW_TO_INSTALL));
        return new GribWriter(PartFile.create(path), codes);
    }

    /** With 16 bits a value. */
    public void write(GribField field, double[] values) throws IOException {
        write(field, values, BITS);
    }

    /**
     * Appends a message.
     *
     * @param values ring by ring; NaN where there is none
     */
    public void write(GribField field, double[] values, int bits) throws IOException {
        if (values.length != field.grid().points()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + field.grid().points() + " points");
        }
        try (Handle message = sample()) {
            new MessageMaker(message).fill(field, values, bits);
            byte[] bytes = message.bytes();
            file.write(ByteBuffer.wrap(bytes), length);
            length += bytes.length;
            count++;
        }
    }

    /** Moves the file to its place, whole and on the disk; nothing can be written after. */
    public void finish() throws IOException {
        if (count == 0) {
            throw new UnusableFile(file.part(), "no message was written.");
        }
        file.moveIntoPlace();
    }

    private Handle sample() throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = codes.pointer(
                    "codes_grib_handle_new_from_samples", MemorySegment.NULL, arena.allocateFrom("GRIB2"));
            if (found.equals(MemorySegment.NULL)) {
                throw new UnusableFile(
                        file.part(), "ecCodes lacks its sample GRIB2: install its definitions (libeccodes-data).");
            }
            return new Handle(codes, file.part(), "message " + (count + 1), found);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
