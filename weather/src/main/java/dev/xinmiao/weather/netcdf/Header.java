package dev.xinmiao.weather.netcdf;

import java.util.List;

/**
 * What stands before the values.
 *
 * @param records that are whole
 */
record Header(
        Format format, long records, List<Dimension> dimensions, List<Attribute> attributes, List<Variable> variables) {

    /** From one record's beginning to the next one's. A piece that is alone in its record isn't padded. */
    long recordBytes() {
        List<Variable> growing = variables.stream().filter(Variable::grows).toList();
        return growing.size() == 1
                ? growing.getFirst().sliceBytes()
                : growing.stream().mapToLong(Variable::paddedBytes).reduce(0, Math::addExact);
    }

    /** Where the first record begins; below zero where nothing grows. */
    long firstRecord() {
        return variables.stream()
                .filter(Variable::grows)
                .mapToLong(Variable::begin)
                .min()
                .orElse(-1);
    }

    /** Bytes that the file must have at least. */
    long end() {
        long end = 0;
        for (Variable variable : variables) {
            if (!variable.grows()) {
                end = Math.max(end, Math.addExact(variable.begin(), variable.sliceBytes()));
            } else if (records > 0) {
                long last = Math.addExact(variable.begin(), Math.multiplyExact(records - 1, recordBytes()));
                end = Math.max(end, Math.addExact(last, variable.sliceBytes()));
            }
        }
        return end;
    }
}
