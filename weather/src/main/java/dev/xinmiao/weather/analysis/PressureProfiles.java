package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.state.GlobalGrid;
import dev.xinmiao.weather.state.PressureState;
import java.util.List;

/**
 * A state on pressure levels as profiles: cubic in the horizontal, linear in ln of pressure between levels, geopotential with what
 * hydrostatics bend it; below the lowest level, and where the ground hid values, temperature grows by 6.5 K/km, winds stay and
 * geopotential follows hydrostatically. For one thread.
 */
public final class PressureProfiles implements Profiles {
    private final GlobalGrid grid;
    private final FilledState state;
    private final HydrostaticColumn column;
    private final double[] latitudes;
    private final double[] values = new double[5];
    private double latitude = Double.NaN;
    private double longitude = Double.NaN;

    public PressureProfiles(PressureState state, Planet planet) {
        this.grid = state.grid();
        this.state = new FilledState(state, planet);
        this.column = new HydrostaticColumn(state.levels(), planet);
        this.latitudes = radians(grid);
    }

    /** What had to be supposed, in sentences; mostly nothing. */
    public List<String> supposed() {
        return List.copyOf(state.supposed());
    }

    @Override
    public double[] at(double latitude, double longitude, double pressure) {
        if (latitude != this.latitude || longitude != this.longitude) {
            load(latitude, longitude);
        }
        double place = Math.log(pressure);
        values[EASTWARD] = column.at(EASTWARD, place);
        values[NORTHWARD] = column.at(NORTHWARD, place);
        values[GEOPOTENTIAL] = column.geopotential(place);
        values[TEMPERATURE] = column.temperature(place);
        values[HUMIDITY] = Math.max(0, column.at(HUMIDITY, place));
        return values;
    }

    private void load(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
        LatLonStencil stencil =
                new LatLonStencil(latitudes, grid.columns(), Math.toRadians(grid.west()), latitude, longitude);
        for (int quantity = 0; quantity < values.length; quantity++) {
            double[] weights = quantity == EASTWARD || quantity == NORTHWARD ? stencil.vectorWeights : stencil.weights;
            double[] field = state.field(quantity);
            for (int level = 0; level < column.levels(); level++) {
                double sum = 0;
                for (int corner = 0; corner < weights.length; corner++) {
                    sum += weights[corner] * field[level * grid.points() + stencil.points[corner]];
                }
                column.set(quantity, level, sum);
            }
        }
    }

    private static double[] radians(GlobalGrid grid) {
        double[] latitudes = new double[grid.latitudes().length];
        for (int row = 0; row < latitudes.length; row++) {
            latitudes[row] = Math.toRadians(grid.latitudes()[row]);
        }
        return latitudes;
    }
}
