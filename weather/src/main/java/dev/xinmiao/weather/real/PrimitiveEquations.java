package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Excess;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.ArrayLength;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hydrostatic primitive equations in vorticity, divergence, temperature and ln of surface pressure, with tracers: spectral in the
 * horizontal (Hoskins and Simmons 1975, Q. J. R. Meteorol. Soc. 101, 637), layers of hybrid pressure that conserve energy
 * (Simmons and Burridge 1981, Mon. Wea. Rev. 109, 758), leapfrog with gravity waves implicit, the filter of Robert, Asselin and
 * Williams (Williams 2011, Mon. Wea. Rev. 139, 1996), implicit hyperdiffusion, and the mass of dry air kept.
 */
public final class PrimitiveEquations implements Model {
    /** Of the atmosphere about which gravity waves are implicit; warm, which is stable (Simmons et al. 1978, Mon. Wea. Rev. 106, 405). */
    private static final double REFERENCE_TEMPERATURE = (double) 300;

    private final Grid grid;
    private final Setting setting;
    private final Team team;
    private final int layers;
    private final Triangle triangle;
    private final Harmonics harmonics;
    private final Transform inward;
    private final Transform outward;
    private final double[] in;
    private final double[] out;
    private final Points points;
    private final Tendencies tendencies;
    private final DryMass mass;
    private final Bounds bounds;
    private final State before;
    private final State now;
    private final State tendency;
    private final GravityWaves waves;
    private final WaveTendencies waveTendencies;
    private final Leapfrog leapfrog;
    // Views are made once, for a step is to allocate nothing.
    private final Spectrum eastwardIn;
    private final Spectrum northwardIn;
    private final Spectrum carriedIn;
    private final Spectrum slopeEastIn;
    private final Spectrum slopeNorthIn;
    private final Team.Task toSeries = this::toSeries;
    private final Team.Task leap = this::leap;
    private long steps;

    public PrimitiveEquations(Grid grid, Setting setting, @Nullable Physics physics, Product.Maker maker, Team team) {
        this.grid = grid;
        this.setting = setting;
        this.team = team;
        layers = setting.levels().layers();
        triangle = new Triangle(grid.truncation());
        harmonics = new Harmonics(triangle, (double) setting.planet().radius());
        Series series = new Series(setting);
        points = new Points(grid, setting, series);
        Polynomials polynomials = new Polynomials(grid);
        inward = new Transform(grid, polynomials, Fourier.padded(series.in), maker, team);
        outward = new Transform(grid, polynomials, Fourier.padded(series.out), maker, team);
        in = new double[ArrayLength.of("fields at points", inward.width(), grid.points())];
        out = new double[ArrayLength.of("fluxes at points", outward.width(), grid.points())];
        tendencies = new Tendencies(grid, setting, series, in, out, physics, team.size());
        mass = new DryMass(grid, setting, in, series.tracersIn, series.pressureIn);
        bounds = new Bounds(grid, setting, in, series.temperatureIn, series.pressureIn);
        before = new State(triangle, layers, setting.tracers());
        now = new State(triangle, layers, setting.tracers());
        tendency = new State(triangle, layers, setting.tracers());
        eastwardIn = inward.series(0, layers);
        northwardIn = inward.series(layers, layers);
        carriedIn = inward.series(series.vorticityIn, (3 + setting.tracers()) * layers + 1);
        slopeEastIn = inward.series(series.pressureIn + 1, 1);
        slopeNorthIn = inward.series(series.pressureIn + 2, 1);
        waveTendencies = new WaveTendencies(setting, series, harmonics, outward, tendency);
        waves = gravityWaves((double) setting.step());
        leapfrog = new Leapfrog(setting, triangle, harmonics, before, now, tendency, waves, team.size());
    }

    private GravityWaves gravityWaves(double span) {
        return new GravityWaves(setting, REFERENCE_TEMPERATURE, grid.truncation(), span);
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public Setting setting() {
        return setting;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public void begin(Fields start) {
        points.write(start, out);
        outward.toWaves(out);
        harmonics.curl(outward.series(0, layers), outward.series(layers, layers), now.vorticity, 0, triangle.size());
        harmonics.divergence(
                outward.series(0, layers), outward.series(layers, layers), now.divergence, 0, triangle.size());
        int rest = (1 + setting.tracers()) * layers + 1;
        now.all.part(2 * layers, rest).set(outward.series(2 * layers, rest), 0, triangle.size());
        truncate();
        before.set(now);
        steps = 0;
        toSeriesAndPoints();
        mass.keep(team);
    }

    /** Only winds reach one degree beyond the truncation. */
    private void truncate() {
        for (int at = 0; at < triangle.size(); at++) {
            if (triangle.degree(at) > grid.truncation()) {
                Arrays.fill(now.all.values(), now.all.real(at), now.all.real(at) + now.all.row(), 0);
            }
        }
    }

    @Override
    public void step() {
        double step = (double) setting.step();
        if (steps == 0) {
            // Half a step, reached by half of it; from there over a whole one from the beginning, so that leaps start
            // together.
            leap(step / 4, 0, gravityWaves(step / 4), Tendencies.Moment.FIRST);
            double[] beginning = before.all.values().clone();
            leap(step / 2, 0, gravityWaves(step / 2), Tendencies.Moment.HALF);
            System.arraycopy(beginning, 0, before.all.values(), 0, beginning.length);
        } else {
            leap(step, (double) setting.filter().strength(), waves, Tendencies.Moment.LATER);
        }
        steps++;
    }

    private void leap(double span, double filter, GravityWaves waves, Tendencies.Moment moment) {
        toPoints();
        double seconds = (double) (Math.max(0, steps - 1) * setting.step());
        tendencies.run(team, 2 * span, seconds, moment);
        outward.toWaves(out);
        leapfrog.set(span, filter, waves);
        team.run(grid.truncation() + 1, leap);
    }

    /** All fields of the present state, with the mass of dry air as in the beginning. */
    private void toPoints() {
        toSeriesAndPoints();
        now.pressure.values()[now.pressure.real(0)] += mass.correct(team);
    }

    private void toSeriesAndPoints() {
        team.run(grid.truncation() + 1, toSeries);
        inward.toPoints(in);
    }

    private void toSeries(int m, int thread) {
        int from = triangle.start(m);
        int to = triangle.start(m + 1);
        harmonics.winds(now.vorticity, now.divergence, eastwardIn, northwardIn, from, to);
        carriedIn.set(now.all, from, to);
        harmonics.gradient(now.pressure, slopeEastIn, slopeNorthIn, from, to);
    }

    /** The tendencies of one wavenumber m, and the leap with them. */
    private void leap(int m, int thread) {
        int from = triangle.start(m);
        int to = triangle.start(m + 1);
        waveTendencies.fill(from, to);
        leapfrog.leap(from, to, thread);
    }

    @Override
    public void copy(Fields into) {
        toPoints();
        points.read(in, into);
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of("before", before.all.values()),
                Kept.of("now", now.all.values()),
                tendencies.kept(),
                mass.kept());
    }

    @Override
    public void resume(long steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Excess> glance() {
        return bounds.glance(steps, team);
    }

    @Override
    public Optional<Excess> excess() {
        return bounds.excess(team);
    }
}
