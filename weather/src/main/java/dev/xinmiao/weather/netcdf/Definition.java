package dev.xinmiao.weather.netcdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a file to be written shall hold. Wrong names and sizes are mistakes of the program and thrown as such. */
public final class Definition {
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();

    public Definition dimension(String name, long length) {
        if (length < 1) {
            throw new IllegalArgumentException("Dimension " + name + " has length " + length);
        }
        return add(new Dimension(name, length, false));
    }

    /** The dimension along which records are appended. */
    public Definition unlimited(String name) {
        if (dimensions.stream().anyMatch(Dimension::unlimited)) {
            throw new IllegalArgumentException("Only one dimension may be unlimited");
        }
        return add(new Dimension(name, 0, true));
    }

    /** A note on the file as a whole. */
    public Definition attribute(Attribute attribute) {
        attributes.add(attribute);
        return this;
    }

    /** @param axes names of dimensions, the unlimited one first */
    public Definition variable(String name, DataType type, List<String> axes, Attribute... notes) {
        if (variables.stream().anyMatch(variable -> variable.name().equals(name))) {
            throw new IllegalArgumentException("There already is a variable " + name);
        }
        List<Dimension> found = axes.stream().map(this::dimension).toList();
        if (found.stream().skip(1).anyMatch(Dimension::unlimited)) {
            throw new IllegalArgumentException("The unlimited dimension must come first in " + name);
        }
        variables.add(new Variable(name, type, found, List.of(notes), 0));
        return this;
    }

    /**
     * A variable of shorts that stand for values between two bounds, with an error of at most a 131,060th of their distance; nought
     * comes back as nought. Values outside are refused when written.
     */
    public Definition packed(String name, double least, double most, List<String> axes, Attribute... notes) {
        Attribute[] all = Stream.concat(Packing.shorts(least, most).stream(), Stream.of(notes))
                .toArray(Attribute[]::new);
        return variable(name, DataType.SHORT, axes, all);
    }

    /** With the place of each variable, in the given format: first those that don't grow. */
    Header header(Format format) {
        if (format.compareTo(Format.DATA_64) < 0 && smallestFormat() == Format.DATA_64) {
            throw new IllegalArgumentException("This needs the format of 64-bit data");
        }
        long next = HeaderWriter.bytes(header(format, variables)).length;
        Map<String, Long> begins = new HashMap<>();
        for (boolean growing : new boolean[] {false, true}) {
            for (Variable variable : variables) {
                if (variable.grows() == growing) {
                    begins.put(variable.name(), next);
                    next = Math.addExact(next, variable.paddedBytes());
                }
            }
        }
        return header(
                format,
                variables.stream()
                        .map(variable -> variable.at(Objects.requireNonNull(begins.get(variable.name()))))
                        .toList());
    }

    Format smallestFormat() {
        return Format.smallestFor(dimensions, variables);
    }

    private Header header(Format format, List<Variable> placed) {
        return new Header(format, 0, List.copyOf(dimensions), List.copyOf(attributes), List.copyOf(placed));
    }

    private Definition add(Dimension dimension) {
        if (dimensions.stream().anyMatch(other -> other.name().equals(dimension.name()))) {
            throw new IllegalArgumentException("There already is a dimension " + dimension.name());
        }
        dimensions.add(dimension);
        return this;
    }

    private Dimension dimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no dimension " + name));
    }
}
