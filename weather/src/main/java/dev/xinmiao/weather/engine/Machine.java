package dev.xinmiao.weather.engine;

import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.dynamics.RainGauge;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import dev.xinmiao.weather.real.HeldSuarez;
import dev.xinmiao.weather.real.Kessler;
import dev.xinmiao.weather.real.OpenBlas;
import dev.xinmiao.weather.real.PrimitiveEquations;
import dev.xinmiao.weather.real.Product;
import dev.xinmiao.weather.real.VectorProducts;

/** Makes runs of a precision, on a team of threads that they share; with OpenBLAS where it can be loaded. */
public final class Machine implements AutoCloseable {
    private final Precision precision;
    private final Team team;
    private final Product.Maker wide;
    private final dev.xinmiao.weather.real32.Product.Maker narrow;

    public Machine(Precision precision, int threads) {
        this.precision = precision;
        this.team = new Team(threads);
        this.wide = OpenBlas.load().<Product.Maker>map(library -> library).orElseGet(VectorProducts::new);
        this.narrow = dev.xinmiao.weather.real32.OpenBlas.load()
                .<dev.xinmiao.weather.real32.Product.Maker>map(library -> library)
                .orElseGet(dev.xinmiao.weather.real32.VectorProducts::new);
    }

    public Team team() {
        return team;
    }

    public Precision precision() {
        return precision;
    }

    public Product.Maker wideProducts() {
        return wide;
    }

    public dev.xinmiao.weather.real32.Product.Maker narrowProducts() {
        return narrow;
    }

    /** The primitive equations of dry air, not yet begun. */
    public Model dry(Grid grid, Setting setting) {
        return precision == Precision.DOUBLE
                ? new PrimitiveEquations(grid, setting, null, wide, team)
                : new dev.xinmiao.weather.real32.PrimitiveEquations(grid, setting, null, narrow, team);
    }

    /** With the forcing of Held and Suarez. */
    public Model heldSuarez(Grid grid, Setting setting) {
        return precision == Precision.DOUBLE
                ? new PrimitiveEquations(grid, setting, new HeldSuarez(grid, setting.planet(), team.size()), wide, team)
                : new dev.xinmiao.weather.real32.PrimitiveEquations(
                        grid,
                        setting,
                        new dev.xinmiao.weather.real32.HeldSuarez(grid, setting.planet(), team.size()),
                        narrow,
                        team);
    }

    /** With warm rain. */
    public Model kessler(Grid grid, Setting setting, RainGauge gauge) {
        int layers = setting.levels().layers();
        return precision == Precision.DOUBLE
                ? new PrimitiveEquations(
                        grid, setting, new Kessler(setting.planet(), layers, gauge, team.size()), wide, team)
                : new dev.xinmiao.weather.real32.PrimitiveEquations(
                        grid,
                        setting,
                        new dev.xinmiao.weather.real32.Kessler(setting.planet(), layers, gauge, team.size()),
                        narrow,
                        team);
    }

    @Override
    public void close() {
        team.close();
    }
}
