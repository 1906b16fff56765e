package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Filter;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;

/**
 * The shallow-water equations on the rotating sphere in vorticity and divergence (Bourke 1972, Mon. Wea. Rev. 100, 683): leapfrog,
 * gravity waves semi-implicit (Hoskins and Simmons 1975, Q. J. R. Meteorol. Soc. 101, 637), with the filter of Robert, Asselin
 * and Williams (Williams 2011, Mon. Wea. Rev. 139, 1996) and implicit hyperdiffusion of vorticity and divergence.
 *
 * <p>The state: relative vorticity and divergence per second, and the geopotential of the depth of the fluid above the mean one, in
 * m²/s².
 */
public final class ShallowWater {

    /**
     * What stays the same over a run.
     *
     * @param radius of the sphere in metres
     * @param meanGeopotential of the depth of the fluid, in m²/s²
     * @param orography geopotential of the ground at each point, in m²/s²
     * @param coriolis parameter at each point, per second
     * @param step in seconds
     * @param diffusion coefficient in metres to the power of 2 {@code order}, per second
     * @param order of the Laplacian
     * @param spread whether the depth is diffused as well as the wind, as Galewsky et al. 2004 have it
     * @param filter of the leapfrog
     */
    public record Setting(
            double radius,
            double meanGeopotential,
            double[] orography,
            double[] coriolis,
            double step,
            double diffusion,
            int order,
            boolean spread,
            Filter filter) {}

    private static final int U = 0;
    private static final int V = 1;
    private static final int VORTICITY = 2;
    private static final int DIVERGENCE = 3;
    private static final int DEPTH = 4;
    /** What the points hold on the way back. */
    private static final int ENERGY = 2;

    private static final int FLUX_EAST = 3;
    private static final int FLUX_NORTH = 4;

    private final Grid grid;
    private final Setting setting;
    private final Transform transform;
    private final Harmonics harmonics;
    private final double[] points;
    private final double[] damping;
    private final Spectrum[] before = new Spectrum[3];
    private final Spectrum[] now = new Spectrum[3];
    private final Spectrum[] tendency = new Spectrum[3];
    private int steps;

    public ShallowWater(Grid grid, Setting setting, Product.Maker maker, Team team) {
        this.grid = grid;
        this.setting = setting;
        this.transform = new Transform(grid, Fourier.STEP, maker, team);
        this.harmonics = new Harmonics(transform.triangle(), setting.radius());
        this.points = new double[Fourier.STEP * grid.points()];
        this.damping = new double[transform.triangle().size()];
        for (int at = 0; at < damping.length; at++) {
            damping[at] = setting.diffusion() * (double) Math.pow(-harmonics.laplacian(at), setting.order());
        }
        for (int field = 0; field < 3; field++) {
            before[field] = Spectrum.of(damping.length, 1);
            now[field] = Spectrum.of(damping.length, 1);
            tendency[field] = Spectrum.of(damping.length, 1);
        }
    }

    /** Begins at a state given by winds in m/s and the geopotential of the depth above the mean one, at points. */
    public void begin(double[] eastward, double[] northward, double[] depth) {
        int all = grid.points();
        for (int ring = 0; ring < grid.rings(); ring++) {
            double inverseCosine = (double) Math.sqrt(inverseCosineSquared(ring));
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                points[U * all + point] = eastward[point] * inverseCosine;
                points[V * all + point] = northward[point] * inverseCosine;
                points[DEPTH * all + point] = depth[point];
            }
        }
        transform.toWaves(points);
        harmonics.curl(transform.series(U, 1), transform.series(V, 1), now[0], 0, damping.length);
        harmonics.divergence(transform.series(U, 1), transform.series(V, 1), now[1], 0, damping.length);
        now[2].set(transform.series(DEPTH, 1), 0, damping.length);
        for (int at = 0; at < damping.length; at++) {
            if (transform.triangle().degree(at) > grid.truncation()) {
                Arrays.fill(now[2].values(), 2 * at, 2 * at + 2, (double) 0);
            }
        }
        keep();
        steps = 0;
    }

    private void keep() {
        for (int field = 0; field < 3; field++) {
            before[field].set(now[field], 0, damping.length);
        }
    }

    /** One step. The first leaps from the beginning over half a step, reached by half of it, so that the leaps start together. */
    public void step() {
        if (steps == 0) {
            tend();
            leap(setting.step() / 4, 0);
            // Now is half a step on; before is the beginning.
            tend();
            leapFromBeginning();
        } else {
            tend();
            leap(setting.step(), (double) setting.filter().strength());
        }
        steps++;
    }

    private void leapFromBeginning() {
        double[][] beginning = new double[3][];
        for (int field = 0; field < 3; field++) {
            beginning[field] = before[field].values().clone();
        }
        leap(setting.step() / 2, 0);
        for (int field = 0; field < 3; field++) {
            System.arraycopy(beginning[field], 0, before[field].values(), 0, beginning[field].length);
        }
    }

    public int steps() {
        return steps;
    }

    public Grid grid() {
        return grid;
    }

    /** Vorticity per second at each point. */
    public double[] vorticity() {
        toPoints();
        return Arrays.copyOfRange(points, VORTICITY * grid.points(), (VORTICITY + 1) * grid.points());
    }

    /** Geopotential of the depth above the mean one, at each point. */
    public double[] depth() {
        toPoints();
        return Arrays.copyOfRange(points, DEPTH * grid.points(), (DEPTH + 1) * grid.points());
    }

    /** In m/s, eastward at each point and then northward at each. */
    public double[] winds() {
        toPoints();
        int all = grid.points();
        double[] winds = Arrays.copyOf(points, 2 * all);
        for (int ring = 0; ring < grid.rings(); ring++) {
            double inverseCosine = (double) Math.sqrt(inverseCosineSquared(ring));
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                winds[point] *= inverseCosine;
                winds[all + point] *= inverseCosine;
            }
        }
        return winds;
    }

    private double inverseCosineSquared(int ring) {
        var sine = grid.sines()[ring];
        return (double) (1 / ((1 - sine) * (1 + sine)));
    }

    private void toPoints() {
        harmonics.winds(now[0], now[1], transform.series(U, 1), transform.series(V, 1), 0, damping.length);
        transform.series(VORTICITY, 1).set(now[0], 0, damping.length);
        transform.series(DIVERGENCE, 1).set(now[1], 0, damping.length);
        transform.series(DEPTH, 1).set(now[2], 0, damping.length);
        transform.toPoints(points);
    }

    /** The tendencies of now, without what is implicit. */
    private void tend() {
        toPoints();
        int all = grid.points();
        double[] coriolis = setting.coriolis();
        double[] orography = setting.orography();
        for (int ring = 0; ring < grid.rings(); ring++) {
            double factor = inverseCosineSquared(ring);
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                double u = points[U * all + point];
                double v = points[V * all + point];
                double absolute = (points[VORTICITY * all + point] + coriolis[point]) * factor;
                double depth = points[DEPTH * all + point] * factor;
                points[U * all + point] = absolute * u;
                points[V * all + point] = absolute * v;
                points[ENERGY * all + point] = (u * u + v * v) * factor / 2 + orography[point];
                points[FLUX_EAST * all + point] = depth * u;
                points[FLUX_NORTH * all + point] = depth * v;
            }
        }
        transform.toWaves(points);
        Spectrum first = transform.series(U, 1);
        Spectrum second = transform.series(V, 1);
        harmonics.divergence(first, second, tendency[0], 0, damping.length);
        harmonics.curl(first, second, tendency[1], 0, damping.length);
        Spectrum energy = transform.series(ENERGY, 1);
        for (int at = 0; at < damping.length; at++) {
            double stiffness = -harmonics.laplacian(at);
            tendency[0].values()[2 * at] *= -1;
            tendency[0].values()[2 * at + 1] *= -1;
            tendency[1].values()[2 * at] += stiffness * energy.values()[energy.real(at)];
            tendency[1].values()[2 * at + 1] += stiffness * energy.values()[energy.imaginary(at)];
        }
        harmonics.divergence(
                transform.series(FLUX_EAST, 1), transform.series(FLUX_NORTH, 1), tendency[2], 0, damping.length);
    }

    /** From before over now to as long after it; the diffusion and the gravity waves are implicit. */
    private void leap(double span, double filter) {
        double mean = setting.meanGeopotential();
        for (int at = 0; at < damping.length; at++) {
            double stiffness = -harmonics.laplacian(at);
            double damped = 1 / (1 + 2 * span * damping[at]);
            double solved = 1 / (1 + stiffness * mean * span * span);
            for (int part = 2 * at; part < 2 * at + 2; part++) {
                double vorticity =
                        (before[0].values()[part] + 2 * span * tendency[0].values()[part]) * damped;
                double depth = before[2].values()[part]
                        - 2 * span * tendency[2].values()[part]
                        - mean * span * before[1].values()[part];
                double divergence = before[1].values()[part]
                        + 2 * span * tendency[1].values()[part]
                        + stiffness * span * (before[2].values()[part] + depth);
                divergence *= solved;
                depth -= mean * span * divergence;
                move(0, part, vorticity, filter);
                move(1, part, divergence * damped, filter);
                move(2, part, setting.spread() ? depth * damped : depth, filter);
            }
        }
    }

    private void move(int field, int part, double after, double filter) {
        double share = (double) setting.filter().share();
        double bend =
                filter / 2 * (before[field].values()[part] - 2 * now[field].values()[part] + after);
        before[field].values()[part] = now[field].values()[part] + share * bend;
        now[field].values()[part] = after + (share - 1) * bend;
    }
}
