package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Excess;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
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
    private final Series series;
    private final Tendencies tendencies;
    private final DryMass mass;
    private final Bounds bounds;
    private final State before;
    private final State now;
    private final State tendency;
    private final GravityWaves waves;
    private final GravityWaves.Scratch[] scratch;
    private final double[] diffusion;
    private final double[] sponge;
    // Views are made once, for a step is to allocate nothing.
    private final Spectrum eastwardIn;
    private final Spectrum northwardIn;
    private final Spectrum carriedIn;
    private final Spectrum slopeEastIn;
    private final Spectrum slopeNorthIn;
    private final Spectrum eastwardOut;
    private final Spectrum northwardOut;
    private final Spectrum energyOut;
    private final Spectrum pressureOut;
    private final Carried[] carried;
    private final Team.Task toSeries = this::toSeries;
    private final Team.Task leap = this::leap;
    private GravityWaves leaping;
    private double span;
    private double filter;
    private final double share;
    private long steps;

    public PrimitiveEquations(Grid grid, Setting setting, @Nullable Physics physics, Product.Maker maker, Team team) {
        this.grid = grid;
        this.setting = setting;
        this.team = team;
        layers = setting.levels().layers();
        triangle = new Triangle(grid.truncation());
        harmonics = new Harmonics(triangle, (double) setting.planet().radius());
        series = new Series(setting);
        Polynomials polynomials = new Polynomials(grid);
        inward = new Transform(grid, polynomials, width(series.in), maker, team);
        outward = new Transform(grid, polynomials, width(series.out), maker, team);
        in = new double[inward.width() * grid.points()];
        out = new double[outward.width() * grid.points()];
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
        eastwardOut = outward.series(0, layers);
        northwardOut = outward.series(layers, layers);
        energyOut = outward.series(series.energyOut, layers);
        pressureOut = outward.series(series.pressureOut, 1);
        carried = new Carried[1 + setting.tracers()];
        carried[0] = carried(series.temperatureOut, tendency.temperature);
        for (int tracer = 0; tracer < setting.tracers(); tracer++) {
            carried[1 + tracer] = carried(series.tracerOut(tracer), tendency.tracers.part(tracer * layers, layers));
        }
        waves = gravityWaves((double) setting.step());
        leaping = waves;
        share = (double) setting.filter().share();
        scratch = new GravityWaves.Scratch[team.size()];
        Arrays.setAll(scratch, _ -> new GravityWaves.Scratch(layers));
        diffusion = new double[triangle.size()];
        for (int at = 0; at < diffusion.length; at++) {
            // Air that turns as a whole isn't spread, so angular momentum stays.
            boolean shorter = triangle.degree(at) > 1;
            diffusion[at] =
                    shorter ? (double) (setting.diffusion() * Math.pow(-harmonics.laplacian(at), setting.order())) : 0;
        }
        sponge = new double[layers];
        for (int k = 0; k < layers; k++) {
            sponge[k] = (double) setting.sponge()[k];
        }
    }

    private static int width(int series) {
        return (series + Fourier.STEP - 1) / Fourier.STEP * Fourier.STEP;
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
        int all = grid.points();
        var eastward = start.eastward();
        var northward = start.northward();
        var temperature = start.temperature();
        for (int ring = 0; ring < grid.rings(); ring++) {
            var sine = grid.sines()[ring];
            double scale = (double) (1 / Math.sqrt((1 - sine) * (1 + sine)));
            for (int k = 0; k < layers; k++) {
                for (int point = k * all + grid.starts()[ring]; point < k * all + grid.starts()[ring + 1]; point++) {
                    out[point] = (double) eastward[point] * scale;
                    out[layers * all + point] = (double) northward[point] * scale;
                    out[2 * layers * all + point] = (double) temperature[point];
                }
            }
        }
        for (int tracer = 0; tracer < setting.tracers(); tracer++) {
            var amounts = start.tracers()[tracer];
            for (int point = 0; point < amounts.length; point++) {
                out[(3 + tracer) * layers * all + point] = (double) amounts[point];
            }
        }
        var surface = start.surfacePressure();
        for (int point = 0; point < all; point++) {
            out[(3 + setting.tracers()) * layers * all + point] =
                    (double) Math.log(surface[point] / HybridLevels.REFERENCE_PRESSURE);
        }
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
        this.span = span;
        this.filter = filter;
        this.leaping = waves;
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
        harmonics.curl(eastwardOut, northwardOut, tendency.vorticity, from, to);
        harmonics.divergence(eastwardOut, northwardOut, tendency.divergence, from, to);
        spread(energyOut, from, to);
        for (Carried amount : carried) {
            carry(amount, from, to);
        }
        tendency.pressure.set(pressureOut, from, to);
        for (int at = from; at < to; at++) {
            if (triangle.degree(at) <= grid.truncation()) {
                leapAt(at, thread);
            }
        }
    }

    /** Energy drives divergence by its Laplacian. */
    private void spread(Spectrum energy, int from, int to) {
        double[] change = tendency.divergence.values();
        for (int at = from; at < to; at++) {
            double stiffness = -harmonics.laplacian(at);
            int re = tendency.divergence.real(at);
            int im = tendency.divergence.imaginary(at);
            for (int k = 0; k < layers; k++) {
                change[re + k] += stiffness * energy.values()[energy.real(at) + k];
                change[im + k] += stiffness * energy.values()[energy.imaginary(at) + k];
            }
        }
    }

    /**
     * What the flow carries.
     *
     * @param eastward flux
     * @param northward flux
     * @param other what changes it besides
     */
    private record Carried(Spectrum eastward, Spectrum northward, Spectrum other, Spectrum change) {}

    private Carried carried(int series, Spectrum change) {
        return new Carried(
                outward.series(series, layers),
                outward.series(series + layers, layers),
                outward.series(series + 2 * layers, layers),
                change);
    }

    private void carry(Carried amount, int from, int to) {
        Spectrum other = amount.other;
        Spectrum change = amount.change;
        harmonics.divergence(amount.eastward, amount.northward, change, from, to);
        for (int at = from; at < to; at++) {
            for (int k = 0; k < layers; k++) {
                int re = change.real(at) + k;
                int im = change.imaginary(at) + k;
                change.values()[re] = other.values()[other.real(at) + k] - change.values()[re];
                change.values()[im] = other.values()[other.imaginary(at) + k] - change.values()[im];
            }
        }
    }

    private void leapAt(int at, int thread) {
        double stiffness = -harmonics.laplacian(at);
        int degree = triangle.degree(at);
        leaping.leap(before, now, tendency, now.all.real(at), degree, stiffness, scratch[thread]);
        leaping.leap(before, now, tendency, now.all.imaginary(at), degree, stiffness, scratch[thread]);
        for (int part = now.all.real(at); part < now.all.real(at) + now.all.row(); part += now.all.levels()) {
            diffuse(part, at, stiffness);
            filter(part);
        }
    }

    /** All but pressure; the latter follows mass. */
    private void diffuse(int part, int at, double stiffness) {
        double[] after = tendency.all.values();
        for (int k = 0; k < layers; k++) {
            double kept = 1 / (1 + 2 * span * (diffusion[at] + sponge[k] * stiffness));
            for (int field = 0; field < 3 + setting.tracers(); field++) {
                after[part + field * layers + k] *= kept;
            }
        }
    }

    private void filter(int part) {
        double[] old = before.all.values();
        double[] present = now.all.values();
        double[] after = tendency.all.values();
        for (int index = part; index < part + now.all.levels(); index++) {
            double bend = filter / 2 * (old[index] - 2 * present[index] + after[index]);
            old[index] = present[index] + share * bend;
            present[index] = after[index] + (share - 1) * bend;
        }
    }

    @Override
    public void copy(Fields into) {
        toPoints();
        int all = grid.points();
        var eastward = into.eastward();
        var northward = into.northward();
        var temperature = into.temperature();
        for (int ring = 0; ring < grid.rings(); ring++) {
            var sine = grid.sines()[ring];
            double scale = (double) (1 / Math.sqrt((1 - sine) * (1 + sine)));
            for (int k = 0; k < layers; k++) {
                for (int point = k * all + grid.starts()[ring]; point < k * all + grid.starts()[ring + 1]; point++) {
                    eastward[point] = in[point] * scale;
                    northward[point] = in[layers * all + point] * scale;
                    temperature[point] = in[series.temperatureIn * all + point];
                }
            }
        }
        for (int tracer = 0; tracer < setting.tracers(); tracer++) {
            var amounts = into.tracers()[tracer];
            for (int point = 0; point < amounts.length; point++) {
                amounts[point] = in[(series.tracersIn + tracer * layers) * all + point];
            }
        }
        var surface = into.surfacePressure();
        for (int point = 0; point < all; point++) {
            surface[point] = HybridLevels.REFERENCE_PRESSURE * Math.exp(in[series.pressureIn * all + point]);
        }
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
