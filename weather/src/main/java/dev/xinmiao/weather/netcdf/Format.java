package dev.xinmiao.weather.netcdf;

import java.util.List;

/** How wide the numbers of a header are; the last byte of the file's first four says it. */
public enum Format {
    /** Offsets of 32 bits: whatever begins below 2 GiB. */
    CLASSIC(1),
    /** Offsets of 64 bits; still no variable, or record of one, above 4 GiB. */
    OFFSET_64(2),
    /** All counts of 64 bits, and unsigned and 64-bit types. */
    DATA_64(5);

    /** A size that 32 bits can't say, rounded down to four bytes. */
    static final long LARGEST_SLICE = 0xffff_fffcL;

    private final int version;

    Format(int version) {
        this.version = version;
    }

    int version() {
        return version;
    }

    boolean wideCounts() {
        return this == DATA_64;
    }

    boolean wideOffsets() {
        return this != CLASSIC;
    }

    /** {@link #OFFSET_64} where it can say all sizes, else {@link #DATA_64}. */
    static Format smallestFor(List<Dimension> dimensions, List<Variable> variables) {
        boolean narrow = dimensions.stream().allMatch(dimension -> dimension.length() <= Integer.MAX_VALUE)
                && variables.stream()
                        .allMatch(variable -> variable.paddedBytes() <= LARGEST_SLICE
                                && variable.type().classic()
                                && variable.attributes().stream().allMatch(Attribute::classic));
        return narrow ? OFFSET_64 : DATA_64;
    }
}
