package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.ArrayLength;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * From coefficients of spherical harmonics to points of a grid and back, for many fields and levels at once.
 *
 * <p>A field's value is the sum over m and n of its coefficient times P(m, n) times e to the i m λ, where those of negative m are the
 * conjugates of those of positive m. Coefficients stand as {@link Triangle} says; for each there is a row of {@code width} real
 * and as many imaginary parts, one for each field and level. The Legendre transform is for each m two products of matrices, one
 * for what is symmetric about the equator and one for what isn't; they serve all fields and levels at once.
 *
 * <p>Each wavenumber and each ring is worked on by one thread alone, so the bits don't depend on how many there are.
 */
public final class Transform {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /** Series that go through together: few enough that they stay in caches, a multiple of {@link Fourier#STEP}. */
    private static final int BATCH = 2 * Fourier.STEP;

    private static final int LINE = 8;

    private final Grid grid;
    private final Triangle triangle;
    private final int width;
    private final int half;
    private final Team team;
    /** Coefficients, {@link Triangle#size} rows of 2 {@code width}. */
    private final double[] coefficients;

    private final LegendreTransform legendre;
    private final Fourier[] fouriers;
    private final Fourier.Rows[] northern;
    private final Fourier.Rows[] southern;
    private final Team.Task wavesToRings = this::wavesToRings;
    private final Team.Task ringsToPoints = this::ringsToPoints;
    private final Team.Task pointsToRings = this::pointsToRings;
    private final Team.Task ringsToWaves = this::ringsToWaves;
    private double[] points = {};
    private int batch;

    /**
     * @param width fields times levels, a multiple of {@link Fourier#STEP}
     * @param maker of the products of matrices
     */
    public Transform(Grid grid, int width, Product.Maker maker, Team team) {
        this(grid, new Polynomials(grid), width, maker, team);
    }

    Transform(Grid grid, Polynomials polynomials, int width, Product.Maker maker, Team team) {
        this.grid = grid;
        this.triangle = new Triangle(grid.truncation());
        this.width = width;
        this.half = grid.rings() / 2;
        this.team = team;
        this.coefficients = new double[ArrayLength.of("coefficients of fields", triangle.size(), 2, width)];
        this.legendre = new LegendreTransform(grid, polynomials, coefficients, width, BATCH, maker);
        this.fouriers = new Fourier[half];
        Map<Integer, Fourier> plans = new HashMap<>();
        for (int ring = 0; ring < half; ring++) {
            fouriers[ring] = plans.computeIfAbsent(grid.lengths()[ring], length -> new Fourier(length, BATCH));
        }
        this.northern = rows();
        this.southern = rows();
    }

    private Fourier.Rows[] rows() {
        Fourier.Rows[] rows = new Fourier.Rows[team.size()];
        Arrays.setAll(rows, _ -> new Fourier.Rows(grid.longest(), BATCH));
        return rows;
    }

    public Triangle triangle() {
        return triangle;
    }

    /** Of each coefficient {@link #width} real parts, then as many imaginary ones; to be filled and read. */
    public double[] coefficients() {
        return coefficients;
    }

    /** Some of the series, to be filled and read. */
    public Spectrum series(int from, int levels) {
        return new Spectrum(coefficients, 2 * width, from, levels);
    }

    public int width() {
        return width;
    }

    /** @param points of each field and level all of the grid, one after another, which are filled */
    public void toPoints(double[] points) {
        this.points = points;
        for (batch = 0; batch < legendre.batches(); batch++) {
            team.run(grid.truncation() + 1, wavesToRings);
            team.run(half, ringsToPoints);
        }
    }

    /** @param points as {@link #toPoints} fills them; they stay as they are */
    public void toWaves(double[] points) {
        this.points = points;
        for (batch = 0; batch < legendre.batches(); batch++) {
            team.run(half, pointsToRings);
            team.run(grid.truncation() + 1, ringsToWaves);
        }
    }

    /** The Legendre transforms alone, to measure them. */
    void toRings() {
        for (batch = 0; batch < legendre.batches(); batch++) {
            team.run(grid.truncation() + 1, wavesToRings);
        }
    }

    /** The Fourier transforms alone, to measure them. */
    void ringsToPoints(double[] points) {
        this.points = points;
        for (batch = 0; batch < legendre.batches(); batch++) {
            team.run(half, ringsToPoints);
        }
    }

    private void wavesToRings(int m, int thread) {
        legendre.toRings(batch, m);
    }

    private void ringsToWaves(int m, int thread) {
        legendre.toWaves(batch, m);
    }

    /** How many series the present batch has; the last may be smaller. */
    private int series() {
        return Math.min(BATCH, width - batch * BATCH);
    }

    /** One ring and its mirror image beyond the equator. */
    private void ringsToPoints(int ring, int thread) {
        join(ring, northern[thread].values(), southern[thread].values());
        fouriers[ring].toPoints(northern[thread], grid.waves(ring));
        write(northern[thread].values(), ring);
        fouriers[ring].toPoints(southern[thread], grid.waves(ring));
        write(southern[thread].values(), grid.rings() - 1 - ring);
    }

    private void pointsToRings(int ring, int thread) {
        // Half the weight of the ring for the integral over latitude.
        var half = grid.weights()[ring] / 2;
        read(northern[thread].values(), ring);
        fouriers[ring].toWaves(northern[thread], (double) half);
        read(southern[thread].values(), grid.rings() - 1 - ring);
        fouriers[ring].toWaves(southern[thread], (double) half);
        part(ring, northern[thread].values(), southern[thread].values());
    }

    /** North of the equator the two parts are added, south of it one is taken from the other. */
    private void join(int ring, double[] north, double[] south) {
        for (int m = 0; m <= grid.waves(ring); m++) {
            double[] evens = legendre.even(m);
            double[] odds = legendre.odd(m);
            int at = legendre.row(m, ring);
            int to = 2 * m * BATCH;
            for (int c = 0; c < 2 * BATCH; c += SPECIES.length()) {
                DoubleVector evenly = DoubleVector.fromArray(SPECIES, evens, at + c);
                DoubleVector oddly = DoubleVector.fromArray(SPECIES, odds, at + c);
                evenly.add(oddly).intoArray(north, to + c);
                evenly.sub(oddly).intoArray(south, to + c);
            }
        }
    }

    /** The inverse. */
    private void part(int ring, double[] north, double[] south) {
        for (int m = 0; m <= grid.waves(ring); m++) {
            double[] evens = legendre.even(m);
            double[] odds = legendre.odd(m);
            int to = legendre.row(m, ring);
            int at = 2 * m * BATCH;
            for (int c = 0; c < 2 * BATCH; c += SPECIES.length()) {
                DoubleVector northerly = DoubleVector.fromArray(SPECIES, north, at + c);
                DoubleVector southerly = DoubleVector.fromArray(SPECIES, south, at + c);
                northerly.add(southerly).intoArray(evens, to + c);
                northerly.sub(southerly).intoArray(odds, to + c);
            }
        }
    }

    /** Eight series at a time: what is read lies in one line of a cache, what is written in eight. */
    private void write(double[] rows, int ring) {
        int all = grid.points();
        int length = grid.lengths()[ring];
        int series = series();
        for (int c = 0; c < series; c += LINE) {
            int first = (batch * BATCH + c) * all + grid.starts()[ring];
            for (int place = 0; place < length; place++) {
                for (int next = 0; next < LINE; next++) {
                    points[first + next * all + place] = rows[place * BATCH + c + next];
                }
            }
        }
    }

    private void read(double[] rows, int ring) {
        int all = grid.points();
        int length = grid.lengths()[ring];
        int series = series();
        for (int c = 0; c < series; c += LINE) {
            int first = (batch * BATCH + c) * all + grid.starts()[ring];
            for (int place = 0; place < length; place++) {
                for (int next = 0; next < LINE; next++) {
                    rows[place * BATCH + c + next] = points[first + next * all + place];
                }
            }
        }
    }
}
