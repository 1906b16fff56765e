package dev.xinmiao.weather.netcdf;

import java.util.List;

/** A note on a variable or on the file. */
public sealed interface Attribute {

    String name();

    /** Words, in UTF-8. */
    record Text(String name, String text) implements Attribute {}

    /** One number or several. */
    record Numbers(String name, DataType type, List<Double> values) implements Attribute {
        public Numbers {
            if (type == DataType.CHAR) {
                throw new IllegalArgumentException("Characters of " + name + " are text");
            }
        }
    }

    static Attribute of(String name, String text) {
        return new Text(name, text);
    }

    static Attribute of(String name, DataType type, double value) {
        return new Numbers(name, type, List.of(value));
    }

    /** Whether formats before CDF-5 can say it. */
    default boolean classic() {
        return switch (this) {
            case Text _ -> true;
            case Numbers numbers -> numbers.type().classic();
        };
    }
}
