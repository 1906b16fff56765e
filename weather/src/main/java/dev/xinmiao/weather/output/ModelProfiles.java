package dev.xinmiao.weather.output;

import dev.xinmiao.weather.analysis.HydrostaticColumn;
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
    private final Column[] columns;
    private final double[] values = new double[5];

    /** @param ground geopotential at each point, m²/s² */
    public ModelProfiles(Grid grid, HybridLevels levels, Planet planet, double[] ground, Fields fields) {
        this.grid = grid;
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
        double place = Math.log(pressure);
        for (int corner = 0; corner < stencil.points.length; corner++) {
            HydrostaticColumn air = columns[stencil.points[corner]].air();
            double weight = stencil.weights[corner];
            double vector = stencil.vectorWeights[corner];
            values[EASTWARD] += vector * air.at(EASTWARD, place);
            values[NORTHWARD] += vector * air.at(NORTHWARD, place);
            values[GEOPOTENTIAL] += weight * air.geopotential(place);
            values[TEMPERATURE] += weight * air.temperature(place);
            values[HUMIDITY] += weight * air.at(HUMIDITY, place);
        }
        return values;
    }
}
