package dev.xinmiao.weather.output;

import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.analysis.Stencil;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;

/** A forecast at any place and pressure: cubic between the points of its grid, a full one. */
public final class ModelProfiles implements Profiles {
    private final Grid grid;
    private final Fields fields;
    private final Column[] columns;
    private final double[] values = new double[5];

    /** @param ground geopotential at each point, m²/s² */
    public ModelProfiles(Grid grid, HybridLevels levels, Planet planet, double[] ground, Fields fields) {
        this.grid = grid;
        this.fields = fields;
        this.columns = new Column[grid.points()];
        for (int point = 0; point < columns.length; point++) {
            columns[point] = new Column(levels, planet);
            columns[point].load(fields, point, ground[point]);
        }
    }

    @Override
    public double[] at(double latitude, double longitude, double pressure) {
        Stencil stencil = new Stencil(grid, latitude, longitude);
        Arrays.fill(values, 0);
        for (int corner = 0; corner < stencil.points.length; corner++) {
            Column column = columns[stencil.points[corner]];
            double weight = stencil.weights[corner];
            double vector = stencil.vectorWeights[corner];
            values[EASTWARD] += vector * column.at(fields.eastward(), pressure);
            values[NORTHWARD] += vector * column.at(fields.northward(), pressure);
            values[GEOPOTENTIAL] += weight * column.geopotential(pressure);
            values[TEMPERATURE] += weight * column.temperature(pressure);
            if (fields.tracers().length > 0) {
                values[HUMIDITY] += weight * column.at(fields.tracers()[0], pressure);
            }
        }
        return values;
    }
}
