package dev.xinmiao.weather.netcdf;

import dev.xinmiao.weather.PartFile;
import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Writes a NetCDF-3 file beside its place, as {@code NAME.part}, and moves it there by {@link #finish}. Records are appended while a
 * forecast goes on: each counts, and can be read by others, only once it is whole on the disk. What is closed without being
 * finished stays behind as {@code NAME.part}.
 *
 * <p>Refuses values that a variable's type or packing can't hold, and records or files that lack a variable. To be used by one
 * thread.
 */
public final class NetcdfWriter implements AutoCloseable {
    private static final int CHUNK = 1 << 20;
    private static final long RECORDS_AT = 4;

    private final PartFile file;
    private final Header header;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
    /** Variables of the record that is being written, and those that don't grow. */
    private final Set<String> written = new HashSet<>();

    private long records;

    private NetcdfWriter(PartFile file, Header header) {
        this.file = file;
        this.header = header;
    }

    /** In the format of 64-bit offsets or, where a size needs it, of 64-bit data. */
    public static NetcdfWriter create(Path path, Definition definition) throws IOException {
        return create(path, definition, definition.smallestFormat());
    }

    /** @throws ArithmeticException where offsets of 32 bits are too short */
    public static NetcdfWriter create(Path path, Definition definition, Format format) throws IOException {
        Header header = definition.header(format);
        byte[] first = HeaderWriter.bytes(header);
        NetcdfWriter writer = new NetcdfWriter(PartFile.create(path), header);
        try {
            writer.file.write(ByteBuffer.wrap(first), 0);
        } catch (IOException failed) {
            writer.close();
            throw failed;
        }
        return writer;
    }

    /**
     * Goes on behind so many records of a file that was left; later ones are forgotten. Refuses a file of another definition, or with
     * fewer records, and leaves it where and as it is.
     */
    public static NetcdfWriter reopen(Path path, Definition definition, long records) throws IOException {
        Header header = definition.header(definition.smallestFormat());
        requireBegun(PartFile.left(path), header, records);
        NetcdfWriter writer = new NetcdfWriter(PartFile.reopen(path), header);
        try {
            writer.goOn(records);
        } catch (IOException failed) {
            writer.close();
            throw failed;
        }
        return writer;
    }

    private static void requireBegun(Path left, Header header, long records) throws IOException {
        byte[] expected = HeaderWriter.bytes(header);
        ByteBuffer found;
        try (InputStream file = Files.newInputStream(left)) {
            found = ByteBuffer.wrap(file.readNBytes(expected.length));
        } catch (NoSuchFileException absent) {
            throw new UnusableFile(left, "there is no such file, expected the one that was begun.", absent);
        }
        if (found.remaining() < expected.length) {
            throw new UnusableFile(left, "there is no whole header, expected the file that was begun.");
        }
        int width = HeaderWriter.records(header.format(), records).remaining();
        long there = width == Integer.BYTES ? found.getInt((int) RECORDS_AT) : found.getLong((int) RECORDS_AT);
        System.arraycopy(found.array(), (int) RECORDS_AT, expected, (int) RECORDS_AT, width);
        if (!Arrays.equals(found.array(), expected)) {
            throw new UnusableFile(left, "it holds other variables or notes than are to be written now.");
        }
        if (there < records) {
            throw new UnusableFile(left, "it has %d records, expected at least %d.", there, records);
        }
    }

    private void goOn(long records) throws IOException {
        this.records = records;
        header.variables().stream()
                .filter(variable -> !variable.grows())
                .forEach(variable -> written.add(variable.name()));
        file.write(HeaderWriter.records(header.format(), records), RECORDS_AT);
        file.cut(header.firstRecord() + records * header.recordBytes());
    }

    /** The whole of a variable or, if it grows, its piece in the record that is being written. NaN becomes the fill value. */
    public void write(String name, double... values) throws IOException {
        write(name, values.length, index -> values[index]);
    }

    /** As {@link #write(String, double...)}. */
    public void write(String name, float[] values) throws IOException {
        write(name, values.length, index -> values[index]);
    }

    /** In UTF-8, filled up with zeros. */
    public void writeText(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.toIntExact(variable(name).sliceLength());
        if (bytes.length > length) {
            throw new IllegalArgumentException(name + " has room for " + length + " bytes, not for: " + text);
        }
        write(name, length, index -> index < bytes.length ? bytes[index] & 0xff : 0);
    }

    private void write(String name, int count, IntToDoubleFunction values) throws IOException {
        Variable variable = variable(name);
        if (count != variable.sliceLength()) {
            throw new IllegalArgumentException(variable + " was given " + count + " values");
        }
        DataType type = variable.type();
        Packing packing = Packing.of(variable);
        long place = variable.begin() + (variable.grows() ? records * header.recordBytes() : 0);
        buffer.clear();
        for (int index = 0; index < count; index++) {
            double value = values.applyAsDouble(index);
            if (!packing.holds(value)) {
                throw new UnusableFile(
                        file.part(), "%s %s can't hold the value %s at index %d.", type, variable, value, index);
            }
            place = put(type, packing.pack(value), place);
        }
        for (int index = 0; index < padding(variable); index++) {
            place = put(type, packing.fill(), place);
        }
        file.write(buffer.flip(), place);
        written.add(name);
    }

    /** Values that fill up a piece to four bytes. */
    private long padding(Variable variable) {
        boolean alone = variable.grows() && header.recordBytes() == variable.sliceBytes();
        return alone
                ? 0
                : (variable.paddedBytes() - variable.sliceBytes())
                        / variable.type().bytes();
    }

    /** @return where what is still in the buffer will begin */
    private long put(DataType type, double stored, long place) throws IOException {
        type.put(buffer, stored);
        if (buffer.remaining() >= Long.BYTES) {
            return place;
        }
        int length = buffer.position();
        file.write(buffer.flip(), place);
        buffer.clear();
        return place + length;
    }

    private Variable variable(String name) {
        return header.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no variable " + name));
    }

    /** Ends a record: from now on it counts. What doesn't grow must have been written before. */
    public void endRecord() throws IOException {
        requireWritten(true);
        file.force();
        file.write(HeaderWriter.records(header.format(), records + 1), RECORDS_AT);
        records++;
        header.variables().stream().filter(Variable::grows).map(Variable::name).forEach(written::remove);
    }

    /** Moves the file to its place, whole and on the disk; nothing can be written after. */
    public void finish() throws IOException {
        requireWritten(false);
        if (header.variables().stream().anyMatch(variable -> variable.grows() && written.contains(variable.name()))) {
            throw new UnusableFile(file.part(), "record %d was begun and not ended.", records);
        }
        file.moveIntoPlace();
    }

    private void requireWritten(boolean growing) throws UnusableFile {
        List<String> lacking = header.variables().stream()
                .filter(variable -> growing || !variable.grows())
                .map(Variable::name)
                .filter(name -> !written.contains(name))
                .toList();
        if (!lacking.isEmpty()) {
            throw new UnusableFile(
                    file.part(), "%s not written before record %d.", String.join(", ", lacking), records);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
