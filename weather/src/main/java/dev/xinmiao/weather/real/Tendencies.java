package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What changes the state at points of the grid, in blocks of columns: products that the spectral step turns into tendencies of
 * vorticity, divergence, temperature, tracers and ln of surface pressure (Simmons and Burridge 1981, Mon. Wea. Rev. 109, 758).
 */
final class Tendencies {
    private static final double REFERENCE_PRESSURE = (double) HybridLevels.REFERENCE_PRESSURE;

    /** Taken from temperatures before they are carried, which keeps digits. */
    private static final double CARRIED_ABOVE = 300;

    /** Where series stand among the points that come in; tracers and the three of pressure follow. */
    final int vorticityIn;

    final int divergenceIn;
    final int temperatureIn;
    final int tracersIn;
    final int pressureIn;
    final int seriesIn;
    /** And among those that go out: two of momentum, energy, three of temperature, three of each tracer, pressure. */
    final int energyOut;

    final int temperatureOut;
    final int tracersOut;
    final int pressureOut;
    final int seriesOut;

    private final Grid grid;
    private final int layers;
    private final int tracers;
    private final int all;
    private final double[] in;
    private final double[] out;
    /** Winds, temperature, tracers and surface pressure of the step before, which physics works on. */
    private final double[] earlier;

    private final double[] ground;
    private final double[] inverseCosine;
    private final double[] coriolis;
    private final double[] b;
    private final double kappa;
    private final double gas;
    private final Block[] blocks;
    private final @Nullable Physics physics;
    private final Team.Task task = this::run;
    private double span;
    private double seconds;
    private Moment moment = Moment.FIRST;

    /**
     * @param in points that come in, of a transform
     * @param out points that go out
     */
    Tendencies(Grid grid, Setting setting, double[] in, double[] out, @Nullable Physics physics, int threads) {
        this.grid = grid;
        this.layers = setting.levels().layers();
        this.tracers = setting.tracers();
        this.all = grid.points();
        this.in = in;
        this.out = out;
        this.physics = physics;
        vorticityIn = 2 * layers;
        divergenceIn = 3 * layers;
        temperatureIn = 4 * layers;
        tracersIn = 5 * layers;
        pressureIn = (5 + tracers) * layers;
        seriesIn = pressureIn + 3;
        energyOut = 2 * layers;
        temperatureOut = 3 * layers;
        tracersOut = 6 * layers;
        pressureOut = (6 + 3 * tracers) * layers;
        seriesOut = pressureOut + 1;
        earlier = new double[physics == null ? 0 : ((3 + tracers) * layers + 1) * all];
        kappa = (double) setting.planet().kappa();
        gas = (double) setting.planet().gas();
        b = new double[layers + 1];
        for (int k = 0; k <= layers; k++) {
            b[k] = (double) setting.levels().b()[k];
        }
        ground = new double[all];
        inverseCosine = new double[all];
        coriolis = new double[all];
        for (int ring = 0; ring < grid.rings(); ring++) {
            var sine = grid.sines()[ring];
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                ground[point] = (double) setting.ground()[point];
                inverseCosine[point] = (double) (1 / Math.sqrt((1 - sine) * (1 + sine)));
                coriolis[point] = (double) (2 * setting.planet().rotation() * sine);
            }
        }
        blocks = new Block[threads];
        Arrays.setAll(blocks, _ -> new Block(setting));
    }

    Kept kept() {
        return Kept.of("earlier", earlier);
    }

    static int seriesIn(Setting setting) {
        return (5 + setting.tracers()) * setting.levels().layers() + 3;
    }

    static int seriesOut(Setting setting) {
        return (6 + 3 * setting.tracers()) * setting.levels().layers() + 1;
    }

    /** Which state physics works on: at first and half a step later on the beginning, then on that of the step before. */
    enum Moment {
        FIRST,
        HALF,
        LATER
    }

    /**
     * @param span over which the tendencies will act, from the step before
     * @param seconds since the beginning, at the step before
     */
    void run(Team team, double span, double seconds, Moment moment) {
        this.span = span;
        this.seconds = seconds;
        this.moment = moment;
        team.run((all + Columns.SIZE - 1) / Columns.SIZE, task);
    }

    private void run(int part, int thread) {
        Block block = blocks[thread];
        int start = part * Columns.SIZE;
        int count = Math.min(Columns.SIZE, all - start);
        block.load(start, count);
        if (physics != null) {
            block.parametrize(physics, thread);
        }
        block.balance();
        block.accelerate();
        for (int k = 0; k < layers; k++) {
            block.heat(k);
        }
        for (int tracer = 0; tracer < tracers; tracer++) {
            for (int k = 0; k < layers; k++) {
                block.carry(tracer, k);
            }
        }
    }

    /** The columns that one thread works on, and its scratch memory. */
    private final class Block {
        private final Columns columns;
        private final Hydrostatics air;
        private final double[][] u = new double[layers][Columns.SIZE];
        private final double[][] v = new double[layers][Columns.SIZE];
        private final double[][] vorticity = new double[layers][Columns.SIZE];
        private final double[][] divergence = new double[layers][Columns.SIZE];
        private final double[][] temperature = new double[layers][Columns.SIZE];
        private final double[][][] amounts = new double[tracers][layers][Columns.SIZE];
        private final double[][] nothing = new double[0][];
        /** Wind along the gradient of ln of surface pressure, per second. */
        private final double[][] along = new double[layers][Columns.SIZE];
        /** Divergence of mass of each layer, and of all above its lower edge, Pa/s. */
        private final double[][] loss = new double[layers][Columns.SIZE];

        private final double[][] above = new double[layers][Columns.SIZE];
        /** Mass that sinks through half levels, Pa/s. */
        private final double[][] sinking = new double[layers + 1][Columns.SIZE];
        /** The gradient of pressure at a layer, as a factor of that of ln of surface pressure, without unit. */
        private final double[][] slope = new double[layers][Columns.SIZE];

        private final double[] surface = new double[Columns.SIZE];
        private final double[] gradientEast = new double[Columns.SIZE];
        private final double[] gradientNorth = new double[Columns.SIZE];
        private final double[] land = new double[Columns.SIZE];
        private final double[] scale = new double[Columns.SIZE];
        private final double[] rotation = new double[Columns.SIZE];
        private final double[] change = new double[Columns.SIZE];
        private final double[] first = new double[Columns.SIZE];
        private final double[] second = new double[Columns.SIZE];
        private final double[] third = new double[Columns.SIZE];
        private final double[] upper = new double[Columns.SIZE];
        private final double[] upperNorth = new double[Columns.SIZE];
        private int start;
        private int count;

        Block(Setting setting) {
            columns = new Columns(layers, Math.max(1, tracers));
            air = new Hydrostatics(setting.levels(), setting.planet());
        }

        void load(int start, int count) {
            this.start = start;
            this.count = count;
            read(inverseCosine, 0, scale);
            read(coriolis, 0, rotation);
            read(ground, 0, land);
            for (int k = 0; k < layers; k++) {
                read(in, k, u[k]);
                read(in, layers + k, v[k]);
                scale(u[k]);
                scale(v[k]);
                read(in, vorticityIn + k, vorticity[k]);
                read(in, divergenceIn + k, divergence[k]);
                read(in, temperatureIn + k, temperature[k]);
                for (int tracer = 0; tracer < tracers; tracer++) {
                    read(in, tracersIn + tracer * layers + k, amounts[tracer][k]);
                }
            }
            read(in, pressureIn, surface);
            Lanes.exp(surface, surface);
            for (int i = 0; i < Columns.SIZE; i++) {
                surface[i] *= REFERENCE_PRESSURE;
            }
            read(in, pressureIn + 1, gradientEast);
            read(in, pressureIn + 2, gradientNorth);
            scale(gradientEast);
            scale(gradientNorth);
        }

        private void scale(double[] row) {
            for (int i = 0; i < Columns.SIZE; i++) {
                row[i] *= scale[i];
            }
        }

        /** The rest of a row that isn't full repeats its last value, so that all arithmetic stays harmless. */
        private void read(double[] from, int series, double[] row) {
            System.arraycopy(from, series * all + start, row, 0, count);
            if (count < Columns.SIZE) {
                Arrays.fill(row, count, Columns.SIZE, row[count - 1]);
            }
        }

        private void write(double[] row, double[] to, int series) {
            System.arraycopy(row, 0, to, series * all + start, count);
        }

        /** Physics sees the step before; then the present one is kept for the next time. */
        void parametrize(Physics physics, int thread) {
            if (moment == Moment.FIRST) {
                keep();
            }
            columns.start = start;
            columns.count = count;
            for (int k = 0; k < layers; k++) {
                read(earlier, k, columns.u[k]);
                read(earlier, layers + k, columns.v[k]);
                read(earlier, 2 * layers + k, columns.temperature[k]);
                for (int tracer = 0; tracer < tracers; tracer++) {
                    read(earlier, (3 + tracer) * layers + k, columns.tracers[tracer][k]);
                    Arrays.fill(columns.addedTracers[tracer][k], 0);
                }
                Arrays.fill(columns.addedU[k], 0);
                Arrays.fill(columns.addedV[k], 0);
                Arrays.fill(columns.heating[k], 0);
            }
            read(earlier, (3 + tracers) * layers, columns.surfacePressure);
            System.arraycopy(land, 0, columns.ground, 0, Columns.SIZE);
            air.press(columns.surfacePressure);
            air.stack(land, columns.temperature, tracers > 0 ? columns.humidity : nothing);
            for (int k = 0; k < layers; k++) {
                System.arraycopy(air.half[k], 0, columns.half[k], 0, Columns.SIZE);
                System.arraycopy(air.geopotential[k], 0, columns.geopotential[k], 0, Columns.SIZE);
                double[] middle = columns.pressure[k];
                double[] top = air.half[k];
                double[] bottom = air.half[k + 1];
                for (int i = 0; i < Columns.SIZE; i++) {
                    middle[i] = (top[i] + bottom[i]) / 2;
                }
            }
            System.arraycopy(air.half[layers], 0, columns.half[layers], 0, Columns.SIZE);
            physics.add(columns, seconds, span, thread);
            if (moment == Moment.LATER) {
                keep();
            }
        }

        private void keep() {
            for (int k = 0; k < layers; k++) {
                write(u[k], earlier, k);
                write(v[k], earlier, layers + k);
                write(temperature[k], earlier, 2 * layers + k);
                for (int tracer = 0; tracer < tracers; tracer++) {
                    write(amounts[tracer][k], earlier, (3 + tracer) * layers + k);
                }
            }
            write(surface, earlier, (3 + tracers) * layers);
        }

        /** Pressures, geopotentials, and the flow of mass. */
        void balance() {
            air.press(surface);
            air.stack(land, temperature, tracers > 0 ? amounts[0] : nothing);
            for (int k = 0; k < layers; k++) {
                spread(k);
            }
            double[] total = above[layers - 1];
            for (int i = 0; i < Columns.SIZE; i++) {
                change[i] = -total[i] / surface[i];
            }
            write(change, out, pressureOut);
            for (int k = 0; k + 1 < layers; k++) {
                double[] sinks = sinking[k + 1];
                double[] lost = above[k];
                double share = b[k + 1];
                for (int i = 0; i < Columns.SIZE; i++) {
                    sinks[i] = share * total[i] - lost[i];
                }
            }
        }

        private void spread(int k) {
            double[] eastward = u[k];
            double[] northward = v[k];
            double[] spreads = divergence[k];
            double[] dp = air.thickness[k];
            double[] ratios = air.ratio[k];
            double[] alphas = air.alpha[k];
            double[] alongs = along[k];
            double[] losses = loss[k];
            double[] slopes = slope[k];
            double[] sums = above[k];
            double share = b[k + 1] - b[k];
            double top = b[k];
            for (int i = 0; i < Columns.SIZE; i++) {
                alongs[i] = eastward[i] * gradientEast[i] + northward[i] * gradientNorth[i];
            }
            for (int i = 0; i < Columns.SIZE; i++) {
                losses[i] = spreads[i] * dp[i] + share * surface[i] * alongs[i];
                slopes[i] = surface[i] / dp[i] * (ratios[i] * top + alphas[i] * share);
            }
            if (k == 0) {
                System.arraycopy(losses, 0, sums, 0, Columns.SIZE);
            } else {
                double[] before = above[k - 1];
                for (int i = 0; i < Columns.SIZE; i++) {
                    sums[i] = before[i] + losses[i];
                }
            }
        }

        /** Momentum and energy. */
        void accelerate() {
            Arrays.fill(upper, 0);
            Arrays.fill(upperNorth, 0);
            for (int k = 0; k < layers; k++) {
                accelerate(k);
            }
        }

        private void accelerate(int k) {
            double[] eastward = u[k];
            double[] northward = v[k];
            double[] belowEast = u[Math.min(k + 1, layers - 1)];
            double[] belowNorth = v[Math.min(k + 1, layers - 1)];
            double[] sinks = sinking[k + 1];
            double[] spins = vorticity[k];
            double[] dp = air.thickness[k];
            double[] slopes = slope[k];
            double[] warmth = air.virtual[k];
            double[] addedEast = columns.addedU[k];
            double[] addedNorth = columns.addedV[k];
            double[] heights = air.geopotential[k];
            for (int i = 0; i < Columns.SIZE; i++) {
                double flow = sinks[i] / 2;
                double passing = flow * (belowEast[i] - eastward[i]);
                double absolute = spins[i] + rotation[i];
                double push = gas * warmth[i] * slopes[i];
                first[i] = scale[i]
                        * (absolute * northward[i]
                                - push * gradientEast[i]
                                - (upper[i] + passing) / dp[i]
                                + addedEast[i]);
                upper[i] = passing;
            }
            for (int i = 0; i < Columns.SIZE; i++) {
                double flow = sinks[i] / 2;
                double passing = flow * (belowNorth[i] - northward[i]);
                double absolute = spins[i] + rotation[i];
                double push = gas * warmth[i] * slopes[i];
                second[i] = scale[i]
                        * (-absolute * eastward[i]
                                - push * gradientNorth[i]
                                - (upperNorth[i] + passing) / dp[i]
                                + addedNorth[i]);
                upperNorth[i] = passing;
            }
            for (int i = 0; i < Columns.SIZE; i++) {
                third[i] = (eastward[i] * eastward[i] + northward[i] * northward[i]) / 2 + heights[i];
            }
            write(first, out, k);
            write(second, out, layers + k);
            write(third, out, energyOut + k);
        }

        /** Temperature: what carries it, and what changes it on its way. */
        void heat(int k) {
            double[] warmth = temperature[k];
            flux(k, warmth, CARRIED_ABOVE, temperatureOut);
            double[] work = air.virtual[k];
            double[] slopes = slope[k];
            double[] alongs = along[k];
            double[] ratios = air.ratio[k];
            double[] alphas = air.alpha[k];
            double[] losses = loss[k];
            double[] sums = above[k];
            double[] dp = air.thickness[k];
            double[] heating = columns.heating[k];
            for (int i = 0; i < Columns.SIZE; i++) {
                double before = sums[i] - losses[i];
                double compression = slopes[i] * alongs[i] - (ratios[i] * before + alphas[i] * losses[i]) / dp[i];
                third[i] += kappa * work[i] * compression + heating[i];
            }
            pass(k, temperature);
            write(third, out, temperatureOut + 2 * layers + k);
        }

        void carry(int tracer, int k) {
            int series = tracersOut + 3 * tracer * layers;
            flux(k, amounts[tracer][k], 0, series);
            double[] added = columns.addedTracers[tracer][k];
            for (int i = 0; i < Columns.SIZE; i++) {
                third[i] += added[i];
            }
            pass(k, amounts[tracer]);
            write(third, out, series + 2 * layers + k);
        }

        /** The two fluxes go out; what divergence alone would change stands in the third row. */
        private void flux(int k, double[] amount, double least, int series) {
            double[] eastward = u[k];
            double[] northward = v[k];
            double[] spreads = divergence[k];
            for (int i = 0; i < Columns.SIZE; i++) {
                double carried = amount[i] - least;
                first[i] = eastward[i] * scale[i] * carried;
                second[i] = northward[i] * scale[i] * carried;
                third[i] = carried * spreads[i];
            }
            write(first, out, series + k);
            write(second, out, series + layers + k);
        }

        /** What sinks through the half levels about a layer brings of it. */
        private void pass(int k, double[][] amount) {
            double[] here = amount[k];
            double[] over = amount[Math.max(k - 1, 0)];
            double[] under = amount[Math.min(k + 1, layers - 1)];
            double[] top = sinking[k];
            double[] bottom = sinking[k + 1];
            double[] dp = air.thickness[k];
            for (int i = 0; i < Columns.SIZE; i++) {
                third[i] -= (top[i] * (here[i] - over[i]) + bottom[i] * (under[i] - here[i])) / (2 * dp[i]);
            }
        }
    }
}
