package dev.xinmiao.weather.netcdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a header after the grammar of the format's specification. */
final class HeaderWriter {
    private final Format format;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private HeaderWriter(Format format) {
        this.format = format;
    }

    static byte[] bytes(Header header) {
        HeaderWriter writer = new HeaderWriter(header.format());
        writer.write(header);
        return writer.out.toByteArray();
    }

    /** The count of records, that stands behind the first four bytes. */
    static ByteBuffer records(Format format, long records) {
        ByteBuffer buffer = ByteBuffer.allocate(format.wideCounts() ? 8 : 4);
        if (format.wideCounts()) {
            buffer.putLong(records);
        } else {
            buffer.putInt(Math.toIntExact(records));
        }
        return buffer.flip();
    }

    private void write(Header header) {
        out.writeBytes(new byte[] {'C', 'D', 'F', (byte) format.version()});
        out.writeBytes(records(format, header.records()).array());
        list(HeaderReader.NC_DIMENSION, header.dimensions().size());
        for (Dimension dimension : header.dimensions()) {
            string(dimension.name());
            count(dimension.unlimited() ? 0 : dimension.length());
        }
        attributes(header.attributes());
        list(HeaderReader.NC_VARIABLE, header.variables().size());
        for (Variable variable : header.variables()) {
            variable(variable, header.dimensions());
        }
    }

    private void variable(Variable variable, List<Dimension> dimensions) {
        string(variable.name());
        count(variable.dimensions().size());
        variable.dimensions().forEach(axis -> count(dimensions.indexOf(axis)));
        attributes(variable.attributes());
        int32(variable.type().code());
        long size = variable.paddedBytes();
        count(format.wideCounts() || size <= Format.LARGEST_SLICE ? size : 0xffff_ffffL);
        if (format.wideOffsets()) {
            int64(variable.begin());
        } else {
            int32(Math.toIntExact(variable.begin()));
        }
    }

    private void attributes(List<Attribute> attributes) {
        list(HeaderReader.NC_ATTRIBUTE, attributes.size());
        for (Attribute attribute : attributes) {
            string(attribute.name());
            switch (attribute) {
                case Attribute.Text words -> {
                    int32(DataType.CHAR.code());
                    string(words.text());
                }
                case Attribute.Numbers numbers -> numbers(numbers);
            }
        }
    }

    private void numbers(Attribute.Numbers numbers) {
        int32(numbers.type().code());
        count(numbers.values().size());
        ByteBuffer buffer =
                ByteBuffer.allocate(numbers.values().size() * numbers.type().bytes());
        numbers.values().forEach(value -> numbers.type().put(buffer, value));
        padded(buffer.array());
    }

    private void list(int tag, int count) {
        int32(count == 0 ? 0 : tag);
        count(count);
    }

    private void string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        count(bytes.length);
        padded(bytes);
    }

    private void padded(byte[] bytes) {
        out.writeBytes(bytes);
        out.writeBytes(new byte[-bytes.length & 3]);
    }

    private void count(long count) {
        if (format.wideCounts()) {
            int64(count);
        } else {
            int32((int) count);
        }
    }

    private void int32(int value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    private void int64(long value) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
    }
}
