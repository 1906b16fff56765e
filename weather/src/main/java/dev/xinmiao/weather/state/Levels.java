package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.nio.file.Path;

/**
 * Pressure levels from the top down.
 *
 * @param order of the file's levels
 * @param pressures in Pa
 */
record Levels(int[] order, double[] pressures) {
    private static final int FEWEST = 5;
    /** In Pa: a column of air that ends above it says too little of the troposphere. */
    private static final double HIGHEST_BOTTOM = 70_000;

    private static final double LOWEST_BOTTOM = 110_000;

    static Levels of(Path file, double[] inFile) throws UnusableFile {
        int[] order = Sequence.places(file, "level", inFile, false);
        double[] pressures = Sequence.at(order, inFile);
        if (pressures.length < FEWEST) {
            throw new UnusableFile(
                    file, "there are %d pressure levels, expected %d at least.", pressures.length, FEWEST);
        }
        double top = pressures[0];
        double bottom = pressures[pressures.length - 1];
        if (top <= 0 || bottom < HIGHEST_BOTTOM || bottom > LOWEST_BOTTOM) {
            throw new UnusableFile(
                    file,
                    "the pressure levels go from %s to %s hPa, expected positive ones that reach 700 hPa at least.",
                    Wording.number(top / 100),
                    Wording.number(bottom / 100));
        }
        return new Levels(order, pressures);
    }
}
