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
    private final double[] values = new double[5];
    private double latitude = Double.NaN;
    private double longitude = Double.NaN;

    public PressureProfiles(PressureState state, Planet planet) {
        this.grid = state.grid();
        this.state = new FilledState(state, planet);
        this.column = new HydrostaticColumn(state.levels(), planet);
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
        Stencil stencil = new Stencil(grid, latitude, longitude);
        for (int quantity = 0; quantity < values.length; quantity++) {
            boolean vector = quantity == EASTWARD || quantity == NORTHWARD;
            double[] field = state.field(quantity);
            for (int level = 0; level < column.levels(); level++) {
                int from = level * grid.points();
                column.set(quantity, level, vector ? stencil.component(field, from) : stencil.scalar(field, from));
            }
        }
    }
}
