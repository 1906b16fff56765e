package dev.xinmiao.weather.netcdf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** External types of values, with their codes. All values pass as {@code double}, which holds 64-bit integers to 2^53 only. */
public enum DataType {
    BYTE(1, 1, -127, Byte.MIN_VALUE, Byte.MAX_VALUE),
    CHAR(2, 1, 0, 0, 255),
    SHORT(3, 2, -32_767, Short.MIN_VALUE, Short.MAX_VALUE),
    INT(4, 4, -2_147_483_647, Integer.MIN_VALUE, Integer.MAX_VALUE),
    FLOAT(5, 4, 0x1.ep122, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    DOUBLE(6, 8, 0x1.ep122, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    UNSIGNED_BYTE(7, 1, 255, 0, 255),
    UNSIGNED_SHORT(8, 2, 65_535, 0, 65_535),
    UNSIGNED_INT(9, 4, 4_294_967_295.0, 0, 4_294_967_295.0),
    INT_64(10, 8, -0x1p63, -0x1p63, 0x1p63),
    UNSIGNED_INT_64(11, 8, 0x1p64, 0, 0x1p64);

    private static final ValueLayout.OfShort SHORTS = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INTS = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONGS = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfFloat FLOATS = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLES =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final int code;
    private final int bytes;
    private final double fill;
    private final double least;
    private final double most;

    DataType(int code, int bytes, double fill, double least, double most) {
        this.code = code;
        this.bytes = bytes;
        this.fill = fill;
        this.least = least;
        this.most = most;
    }

    static Optional<DataType> ofCode(int code) {
        return Stream.of(values()).filter(type -> type.code == code).findFirst();
    }

    int code() {
        return code;
    }

    public int bytes() {
        return bytes;
    }

    /** Whether formats before CDF-5 know it. */
    boolean classic() {
        return code <= DOUBLE.code;
    }

    boolean floating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** What stands where nothing was written, unless an attribute says otherwise. */
    double fill() {
        return fill;
    }

    /** Whether such a value, once rounded, can be written. */
    boolean holds(double value) {
        return floating() || (value >= least && value <= most);
    }

    /** The nearest number that this type can say. */
    double nearest(double value) {
        return switch (this) {
            case DOUBLE -> value;
            case FLOAT -> (float) value;
            default -> Math.rint(value);
        };
    }

    double get(MemorySegment from, long offset) {
        return switch (this) {
            case BYTE -> from.get(ValueLayout.JAVA_BYTE, offset);
            case CHAR, UNSIGNED_BYTE -> from.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
            case SHORT -> from.get(SHORTS, offset);
            case UNSIGNED_SHORT -> from.get(SHORTS, offset) & 0xffff;
            case INT -> from.get(INTS, offset);
            case UNSIGNED_INT -> from.get(INTS, offset) & 0xffff_ffffL;
            case FLOAT -> from.get(FLOATS, offset);
            case DOUBLE -> from.get(DOUBLES, offset);
            case INT_64 -> from.get(LONGS, offset);
            case UNSIGNED_INT_64 -> unsigned(from.get(LONGS, offset));
        };
    }

    void put(ByteBuffer into, double value) {
        switch (this) {
            case BYTE, CHAR, UNSIGNED_BYTE -> into.put((byte) Math.rint(value));
            case SHORT, UNSIGNED_SHORT -> into.putShort((short) Math.rint(value));
            case INT, UNSIGNED_INT -> into.putInt((int) (long) Math.rint(value));
            case FLOAT -> into.putFloat((float) value);
            case DOUBLE -> into.putDouble(value);
            case INT_64 -> into.putLong((long) Math.rint(value));
            case UNSIGNED_INT_64 ->
                into.putLong(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) ^ Long.MIN_VALUE);
        }
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
