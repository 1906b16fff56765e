package dev.xinmiao.weather.netcdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A field of a file, its last dimension varying fastest.
 *
 * @param begin of its first value in the file, in bytes
 */
public record Variable(String name, DataType type, List<Dimension> dimensions, List<Attribute> attributes, long begin) {

    /** Whether it has a piece in each record. */
    public boolean grows() {
        return !dimensions.isEmpty() && dimensions.getFirst().unlimited();
    }

    public Optional<Attribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** An attribute's words; empty where there is none or where it is a number. */
    public Optional<String> text(String name) {
        return attribute(name).map(attribute -> attribute instanceof Attribute.Text words ? words.text() : null);
    }

    /** Numbers of an attribute; none where there is none or where it is text. */
    public List<Double> numbers(String name) {
        return attribute(name).orElse(null) instanceof Attribute.Numbers found ? found.values() : List.of();
    }

    /** Values of the whole, or of one record. */
    long sliceLength() {
        return dimensions.stream()
                .skip(grows() ? 1 : 0)
                .mapToLong(Dimension::length)
                .reduce(1, Math::multiplyExact);
    }

    long sliceBytes() {
        return Math.multiplyExact(sliceLength(), type.bytes());
    }

    /** Pieces begin at multiples of four bytes. */
    long paddedBytes() {
        return Math.addExact(sliceBytes(), 3) / 4 * 4;
    }

    Variable at(long place) {
        return new Variable(name, type, dimensions, attributes, place);
    }

    /** As people write it: {@code t(level 26, lat 73, lon 144)}. */
    @Override
    public String toString() {
        return name + dimensions.stream().map(Dimension::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
