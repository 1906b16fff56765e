package dev.xinmiao.weather.netcdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How stored numbers stand for values: value = stored · scale + offset, and which of them stand for none (NetCDF User's Guide,
 * "Attribute Conventions": {@code scale_factor}, {@code add_offset}, {@code _FillValue}, {@code missing_value}).
 */
final class Packing {
    /** All shorts but those that stand for none, less one on either side for the half step that the offset may move. */
    private static final int STEPS = 65_530;

    private final DataType type;
    private final double scale;
    private final double offset;
    private final double fill;
    private final boolean filled;
    private final double[] missing;

    private Packing(Variable variable) {
        type = variable.type();
        scale = first(variable, "scale_factor").orElse(1.0);
        offset = first(variable, "add_offset").orElse(0.0);
        Optional<Double> declared = first(variable, "_FillValue");
        fill = declared.orElse(type.fill());
        filled = declared.isPresent();
        // All values of a byte or a character may be meant.
        Stream<Double> ofType = filled || type.bytes() > 1 ? Stream.of(fill) : Stream.empty();
        missing = Stream.concat(ofType, variable.numbers("missing_value").stream())
                .mapToDouble(type::nearest)
                .toArray();
    }

    static Packing of(Variable variable) {
        return new Packing(variable);
    }

    /**
     * Attributes that let shorts stand for values from one bound to another, in steps of a 65,530th of their distance. Where nought is
     * one of the values it is a step, so that amounts don't come back as less than nothing.
     */
    static List<Attribute> shorts(double least, double most) {
        if (!(least < most)) {
            throw new IllegalArgumentException("No values lie between " + least + " and " + most);
        }
        double scale = (most - least) / STEPS;
        double middle = (most + least) / 2;
        boolean nought = least <= 0 && most >= 0;
        return List.of(
                Attribute.of("scale_factor", DataType.DOUBLE, scale),
                Attribute.of("add_offset", DataType.DOUBLE, nought ? Math.rint(middle / scale) * scale : middle),
                Attribute.of("_FillValue", DataType.SHORT, DataType.SHORT.fill()));
    }

    /** Stored where there is no value. */
    double fill() {
        return fill;
    }

    /** Not a number where none is there. */
    double unpack(double stored) {
        for (double none : missing) {
            if (stored == none) {
                return Double.NaN;
            }
        }
        // Adding nought would take the sign of a nought.
        return offset == 0 ? stored * scale : stored * scale + offset;
    }

    /** What to store; the type may be unable to hold it. */
    double pack(double value) {
        if (Double.isNaN(value)) {
            return type.floating() && !filled ? value : fill;
        }
        return type.nearest((value - offset) / scale);
    }

    /** Whether {@link #pack} of it can be stored and read back as a value. */
    boolean holds(double value) {
        if (Double.isNaN(value)) {
            return true;
        }
        double stored = pack(value);
        return type.holds(stored) && !Double.isNaN(unpack(stored));
    }

    private static Optional<Double> first(Variable variable, String name) {
        return variable.numbers(name).stream().findFirst();
    }
}
