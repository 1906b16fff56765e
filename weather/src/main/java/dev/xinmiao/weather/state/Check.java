package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether values are there and possible. */
final class Check {
    /** In Pa: above it many files leave humidity out, for there is next to none. */
    private static final double DRY_ABOVE = 10_000;

    private final Path file;
    private final GlobalGrid grid;
    private final double[] levels;
    private final float @Nullable [] surfacePressure;

    Check(Path file, GlobalGrid grid, double[] levels, float @Nullable [] surfacePressure) {
        this.file = file;
        this.grid = grid;
        this.levels = levels;
        this.surfacePressure = surfacePressure;
    }

    /** Humidity that isn't given above 100 hPa becomes 0. */
    void dry(Quantity quantity, float[] values) {
        for (int index = 0; quantity.isHumidity() && index < values.length; index++) {
            if (Float.isNaN(values[index]) && levels[index / grid.points()] < DRY_ABOVE) {
                values[index] = 0;
            }
        }
    }

    /** @param name that the file gives it */
    void require(Quantity quantity, String name, float[] values) throws UnusableFile {
        int missing = 0;
        int first = 0;
        for (int index = 0; index < values.length; index++) {
            float value = values[index];
            if (Float.isNaN(value)) {
                if (!mayLack(quantity, index)) {
                    first = missing == 0 ? index : first;
                    missing++;
                }
            } else if (value < quantity.least() || value > quantity.most()) {
                throw impossible(quantity, name, index, value);
            }
        }
        if (missing > 0) {
            throw new UnusableFile(
                    file,
                    "%s lacks %,d of %,d values, the first at %s; expected all%s.",
                    name,
                    missing,
                    values.length,
                    place(quantity, first),
                    quantity.onLevels() ? " above the ground" : "");
        }
    }

    private UnusableFile impossible(Quantity quantity, String name, int index, float value) {
        String unit = quantity.unit().equals("1") ? "as a fraction" : quantity.unit();
        return new UnusableFile(
                file,
                "%s is %s %s at %s, expected from %s to %s.",
                name,
                Wording.number(value),
                unit,
                place(quantity, index),
                Wording.number(quantity.least()),
                Wording.number(quantity.most()));
    }

    private boolean mayLack(Quantity quantity, int index) {
        if (!quantity.onLevels()) {
            return quantity.inParts();
        }
        return surfacePressure != null && levels[index / grid.points()] > surfacePressure[index % grid.points()];
    }

    /** As {@code 500 hPa, 52.50°N 13.40°E}. */
    private String place(Quantity quantity, int index) {
        int point = index % grid.points();
        String level = quantity.onLevels() ? Wording.number(levels[index / grid.points()] / 100) + " hPa, " : "";
        return level + Wording.place(grid.latitudes()[point / grid.columns()], grid.longitude(point % grid.columns()));
    }
}
