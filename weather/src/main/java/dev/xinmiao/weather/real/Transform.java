package dev.xinmiao.weather.real;

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
    /** Series that go through the Fourier transform together: few enough that their rows stay in the second cache. */
    private static final int BATCH = 2 * Fourier.STEP;

    private final Grid grid;
    private final Triangle triangle;
    private final Polynomials polynomials;
    private final int width;
    private final int half;
    private final Team team;
    /** Coefficients, {@link Triangle#size} rows of 2 {@code width}. */
    private final double[] coefficients;

    private final double[][] even;
    private final double[][] odd;
    private final Product[] evenToRings;
    private final Product[] oddToRings;
    private final Product[] evenToWaves;
    private final Product[] oddToWaves;
    private final Fourier[] fouriers;
    private final Fourier.Rows[] northern;
    private final Fourier.Rows[] southern;
    private final Team.Task wavesToRings = this::wavesToRings;
    private final Team.Task ringsToPoints = this::ringsToPoints;
    private final Team.Task pointsToRings = this::pointsToRings;
    private final Team.Task ringsToWaves = this::ringsToWaves;
    private double[] points = {};

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
        this.polynomials = polynomials;
        this.width = width;
        this.half = grid.rings() / 2;
        this.team = team;
        int waves = grid.truncation() + 1;
        this.coefficients = new double[triangle.size() * 2 * width];
        this.even = new double[waves][];
        this.odd = new double[waves][];
        this.evenToRings = new Product[waves];
        this.oddToRings = new Product[waves];
        this.evenToWaves = new Product[waves];
        this.oddToWaves = new Product[waves];
        for (int m = 0; m < waves; m++) {
            prepare(m, maker);
        }
        this.fouriers = new Fourier[half];
        Map<Integer, Fourier> plans = new HashMap<>();
        for (int ring = 0; ring < half; ring++) {
            fouriers[ring] = plans.computeIfAbsent(grid.lengths()[ring], length -> new Fourier(length, BATCH));
        }
        this.northern = rows();
        this.southern = rows();
    }

    private void prepare(int m, Product.Maker maker) {
        int rings = polynomials.rings(m);
        even[m] = new double[rings * 2 * width];
        odd[m] = new double[rings * 2 * width];
        Product.Matrix evenRings = new Product.Matrix(even[m], 0, rings, 2 * width, 2 * width);
        Product.Matrix oddRings = new Product.Matrix(odd[m], 0, rings, 2 * width, 2 * width);
        int start = triangle.start(m) * 2 * width;
        Product.Matrix evenWaves = new Product.Matrix(coefficients, start, triangle.even(m), 2 * width, 2 * width);
        start += triangle.even(m) * 2 * width;
        Product.Matrix oddWaves = new Product.Matrix(coefficients, start, triangle.odd(m), 2 * width, 2 * width);
        evenToRings[m] = maker.of(polynomials.even(m), evenWaves, evenRings);
        evenToWaves[m] = maker.ofTransposed(polynomials.even(m), evenRings, evenWaves);
        oddToRings[m] = maker.of(polynomials.odd(m), oddWaves, oddRings);
        oddToWaves[m] = maker.ofTransposed(polynomials.odd(m), oddRings, oddWaves);
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
        toRings();
        ringsToPoints(points);
    }

    /** The Legendre transform alone. */
    void toRings() {
        team.run(even.length, wavesToRings);
    }

    /** The Fourier transforms alone. */
    void ringsToPoints(double[] points) {
        this.points = points;
        team.run(half, ringsToPoints);
    }

    /** @param points as {@link #toPoints} fills them; they stay as they are */
    public void toWaves(double[] points) {
        this.points = points;
        team.run(half, pointsToRings);
        team.run(even.length, ringsToWaves);
    }

    private void wavesToRings(int m, int thread) {
        evenToRings[m].run();
        oddToRings[m].run();
    }

    private void ringsToWaves(int m, int thread) {
        evenToWaves[m].run();
        oddToWaves[m].run();
    }

    /** One ring and its mirror image beyond the equator. */
    private void ringsToPoints(int ring, int thread) {
        for (int from = 0; from < width; from += BATCH) {
            int series = Math.min(BATCH, width - from);
            join(ring, from, series, northern[thread].values(), southern[thread].values());
            fouriers[ring].toPoints(northern[thread], grid.waves(ring));
            write(northern[thread].values(), ring, from, series);
            fouriers[ring].toPoints(southern[thread], grid.waves(ring));
            write(southern[thread].values(), grid.rings() - 1 - ring, from, series);
        }
    }

    private void pointsToRings(int ring, int thread) {
        for (int from = 0; from < width; from += BATCH) {
            int series = Math.min(BATCH, width - from);
            read(northern[thread].values(), ring, from, series);
            fouriers[ring].toWaves(northern[thread]);
            read(southern[thread].values(), grid.rings() - 1 - ring, from, series);
            fouriers[ring].toWaves(southern[thread]);
            part(ring, from, series, northern[thread].values(), southern[thread].values());
        }
    }

    /** North of the equator the two parts are added, south of it one is taken from the other. */
    private void join(int ring, int from, int series, double[] north, double[] south) {
        for (int m = 0; m <= grid.waves(ring); m++) {
            double[] evens = even[m];
            double[] odds = odd[m];
            for (int part = 0; part < 2; part++) {
                int at = ((ring - polynomials.firstRing(m)) * 2 + part) * width + from;
                int to = (2 * m + part) * BATCH;
                for (int c = 0; c < series; c += SPECIES.length()) {
                    DoubleVector evenly = DoubleVector.fromArray(SPECIES, evens, at + c);
                    DoubleVector oddly = DoubleVector.fromArray(SPECIES, odds, at + c);
                    evenly.add(oddly).intoArray(north, to + c);
                    evenly.sub(oddly).intoArray(south, to + c);
                }
            }
        }
    }

    /** The inverse, with half the weight of the ring for the integral over latitude. */
    private void part(int ring, int from, int series, double[] north, double[] south) {
        var half = grid.weights()[ring] / 2;
        double weight = (double) half;
        for (int m = 0; m <= grid.waves(ring); m++) {
            double[] evens = even[m];
            double[] odds = odd[m];
            for (int part = 0; part < 2; part++) {
                int to = ((ring - polynomials.firstRing(m)) * 2 + part) * width + from;
                int at = (2 * m + part) * BATCH;
                for (int c = 0; c < series; c += SPECIES.length()) {
                    DoubleVector northerly = DoubleVector.fromArray(SPECIES, north, at + c);
                    DoubleVector southerly = DoubleVector.fromArray(SPECIES, south, at + c);
                    northerly.add(southerly).mul(weight).intoArray(evens, to + c);
                    northerly.sub(southerly).mul(weight).intoArray(odds, to + c);
                }
            }
        }
    }

    private void write(double[] rows, int ring, int from, int series) {
        int all = grid.points();
        int length = grid.lengths()[ring];
        for (int c = 0; c < series; c++) {
            int to = (from + c) * all + grid.starts()[ring];
            for (int place = 0; place < length; place++) {
                points[to + place] = rows[place * BATCH + c];
            }
        }
    }

    private void read(double[] rows, int ring, int from, int series) {
        int all = grid.points();
        int length = grid.lengths()[ring];
        for (int c = 0; c < series; c++) {
            int at = (from + c) * all + grid.starts()[ring];
            for (int place = 0; place < length; place++) {
                rows[place * BATCH + c] = points[at + place];
            }
        }
    }
}
