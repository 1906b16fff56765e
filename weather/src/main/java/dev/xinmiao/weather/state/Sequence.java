package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Coordinates that must rise or fall all the way. */
final class Sequence {

    private Sequence() {}

    /** Places of the coordinates in rising or in falling order. */
    static int[] places(Path file, String axis, double[] coordinates, boolean falling) throws UnusableFile {
        int count = coordinates.length;
        boolean falls = count > 1 && coordinates[1] < coordinates[0];
        for (int index = 1; index < count; index++) {
            double last = coordinates[index - 1];
            if (!(falls ? coordinates[index] < last : coordinates[index] > last)) {
                throw new UnusableFile(
                        file,
                        "the %s %s comes after %s, expected an order that rises or falls all the way.",
                        axis,
                        Wording.number(coordinates[index]),
                        Wording.number(last));
            }
        }
        return IntStream.range(0, count)
                .map(index -> falls == falling ? index : count - 1 - index)
                .toArray();
    }

    static double[] at(int[] places, double[] coordinates) {
        return IntStream.of(places).mapToDouble(place -> coordinates[place]).toArray();
    }
}
