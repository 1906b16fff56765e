package dev.xinmiao.weather.netcdf;

import dev.xinmiao.weather.UnusableFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a header after the grammar of the format's specification, whose names the constants and methods bear. */
final class HeaderReader {
    static final int NC_DIMENSION = 10;
    static final int NC_VARIABLE = 11;
    static final int NC_ATTRIBUTE = 12;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final long STREAMING_32 = 0xffff_ffffL;
    private static final long STREAMING_64 = -1;

    private final Path file;
    private final MemorySegment bytes;
    private final Format format;
    private long place = 4;

    HeaderReader(Path file, MemorySegment bytes) throws UnusableFile {
        this.file = file;
        this.bytes = bytes;
        format = Signature.of(file, bytes);
    }

    Header read() throws UnusableFile {
        try {
            return checked(header());
        } catch (IndexOutOfBoundsException _) {
            throw truncated("its header doesn't end there");
        } catch (ArithmeticException _) {
            throw damaged("a size in it is out of range");
        }
    }

    private Header header() throws UnusableFile {
        long records = format.wideCounts() ? int64() : int32() & 0xffff_ffffL;
        boolean streaming = records == (format.wideCounts() ? STREAMING_64 : STREAMING_32);
        List<Dimension> dimensions = dimensions(streaming ? 0 : records);
        List<Attribute> attributes = attributes();
        List<Variable> variables = variables(dimensions);
        Header header = new Header(format, streaming ? 0 : records, dimensions, attributes, variables);
        return streaming && header.recordBytes() > 0 ? streamed(header) : header;
    }

    /** A writer that couldn't go back said nothing of records: as many as the file has room for. */
    private Header streamed(Header header) {
        long records = Math.max(0, bytes.byteSize() - header.firstRecord()) / header.recordBytes();
        List<Dimension> dimensions = header.dimensions().stream()
                .map(dimension -> sized(dimension, records))
                .toList();
        List<Variable> variables = header.variables().stream()
                .map(variable -> new Variable(
                        variable.name(),
                        variable.type(),
                        variable.dimensions().stream()
                                .map(dimension -> sized(dimension, records))
                                .toList(),
                        variable.attributes(),
                        variable.begin()))
                .toList();
        return new Header(format, records, dimensions, header.attributes(), variables);
    }

    private static Dimension sized(Dimension dimension, long records) {
        return dimension.unlimited() ? new Dimension(dimension.name(), records, true) : dimension;
    }

    private Header checked(Header header) throws UnusableFile {
        long end = header.end();
        if (end > bytes.byteSize()) {
            throw truncated(String.format(Locale.ROOT, "%,d bytes were expected", end));
        }
        return header;
    }

    private List<Dimension> dimensions(long records) throws UnusableFile {
        List<Dimension> dimensions = new ArrayList<>();
        for (long left = list(NC_DIMENSION); left > 0; left--) {
            String name = string();
            long length = count();
            dimensions.add(length == 0 ? new Dimension(name, records, true) : new Dimension(name, length, false));
        }
        return List.copyOf(dimensions);
    }

    private List<Attribute> attributes() throws UnusableFile {
        List<Attribute> attributes = new ArrayList<>();
        for (long left = list(NC_ATTRIBUTE); left > 0; left--) {
            String name = string();
            DataType type = type();
            attributes.add(type == DataType.CHAR ? Attribute.of(name, string()) : numbers(name, type));
        }
        return List.copyOf(attributes);
    }

    private Attribute numbers(String name, DataType type) throws UnusableFile {
        long count = count();
        long from = skip(Math.multiplyExact(count, type.bytes()));
        List<Double> values = new ArrayList<>();
        for (long index = 0; index < count; index++) {
            values.add(type.get(bytes, from + index * type.bytes()));
        }
        return new Attribute.Numbers(name, type, List.copyOf(values));
    }

    private List<Variable> variables(List<Dimension> dimensions) throws UnusableFile {
        List<Variable> variables = new ArrayList<>();
        for (long left = list(NC_VARIABLE); left > 0; left--) {
            String name = string();
            List<Dimension> axes = new ArrayList<>();
            for (long axis = count(); axis > 0; axis--) {
                axes.add(axis(count(), dimensions));
            }
            List<Attribute> attributes = attributes();
            DataType type = type();
            // The size of a piece follows from its dimensions, and where 32 bits can't say it stands something else.
            skip(format.wideCounts() ? 8 : 4);
            long begin = format.wideOffsets() ? int64() : int32() & 0xffff_ffffL;
            if (begin < 0) {
                throw damaged("%s begins at %d", name, begin);
            }
            variables.add(new Variable(name, type, List.copyOf(axes), attributes, begin));
        }
        return List.copyOf(variables);
    }

    private Dimension axis(long number, List<Dimension> dimensions) throws UnusableFile {
        if (number >= dimensions.size()) {
            throw damaged("dimension %d is named, but there are %d", number, dimensions.size());
        }
        return dimensions.get((int) number);
    }

    /** How many things of a kind follow; nothing at all is said by two zeros. */
    private long list(int tag) throws UnusableFile {
        int found = int32();
        long count = count();
        if (found != tag && (found != 0 || count != 0)) {
            throw damaged("before byte %,d stands %d, expected %d or 0", place, found, tag);
        }
        return count;
    }

    private DataType type() throws UnusableFile {
        int code = int32();
        Optional<DataType> type = DataType.ofCode(code);
        if (type.isEmpty() || !format.wideCounts() && !type.get().classic()) {
            throw damaged("before byte %,d stands type %d", place, code);
        }
        return type.get();
    }

    private String string() throws UnusableFile {
        long length = count();
        long from = skip(length);
        byte[] text = bytes.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** A number of things, each of which takes at least a byte or is a dimension's length. */
    private long count() throws UnusableFile {
        long count = format.wideCounts() ? int64() : int32() & 0xffff_ffffL;
        if (count < 0) {
            throw damaged("before byte %,d stands the count %d", place, count);
        }
        return count;
    }

    private long skip(long length) {
        long from = place;
        if (length > bytes.byteSize() - from) {
            throw new IndexOutOfBoundsException(length);
        }
        place += (length + 3) / 4 * 4;
        return from;
    }

    private int int32() {
        int value = bytes.get(INT, place);
        place += 4;
        return value;
    }

    private long int64() {
        long value = bytes.get(LONG, place);
        place += 8;
        return value;
    }

    private UnusableFile damaged(String how, Object... values) {
        return new UnusableFile(file, "the NetCDF header is damaged: " + how + ".", values);
    }

    private UnusableFile truncated(String expectation) {
        return new UnusableFile(file, "the file is cut off: it has %,d bytes, but %s.", bytes.byteSize(), expectation);
    }
}
