package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.boundary.Aquaplanet;
import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.boundary.BoundaryFiles;
import dev.xinmiao.weather.boundary.SmoothGround;
import dev.xinmiao.weather.grid.Grid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lies under a forecast.
 *
 * @param name in words, for the notes of a run
 * @param orography as the truncation carries it, m
 */
public record Ground(String name, BoundaryFields fields, double[] orography) {

    /** From a folder; without one, water everywhere. */
    public static Ground of(Optional<Path> folder, Grid grid) throws IOException {
        if (folder.isEmpty()) {
            BoundaryFields water = Aquaplanet.observed(grid);
            return new Ground("aquaplanet", water, water.orography());
        }
        BoundaryFields fields = BoundaryFiles.read(folder.get(), grid);
        return new Ground("Earth", fields, SmoothGround.of(fields.orography(), grid));
    }

    /** m²/s². */
    public double[] geopotential() {
        double[] geopotential = orography.clone();
        for (int point = 0; point < geopotential.length; point++) {
            geopotential[point] *= Plan.PLANET.gravity();
        }
        return geopotential;
    }
}
