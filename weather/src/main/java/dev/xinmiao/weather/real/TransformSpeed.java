package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Gauge;
import dev.xinmiao.weather.grid.ArrayLength;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.parallel.Team;

/** How fast the parts of a transform to points are, beside a product of large square matrices on the same threads. */
public final class TransformSpeed {
    private static final int SQUARE = 1_024;
    private static final long WARM_UP = 1_000_000_000L;
    private static final long MEASURED = 2_000_000_000L;

    private final Grid grid;
    private final int width;
    private final Product.Maker maker;
    private final Team team;
    private final Gauge gauge;

    /** @param series fields times levels that are transformed at once */
    public TransformSpeed(Grid grid, int series, Product.Maker maker, Team team, Gauge gauge) {
        this.grid = grid;
        this.width = Fourier.padded(series);
        this.maker = maker;
        this.team = team;
        this.gauge = gauge;
    }

    /** Takes some ten seconds. */
    public void measure() {
        Transform transform = new Transform(grid, width, maker, team);
        double[] points = new double[ArrayLength.of("fields at points", width, grid.points())];
        transform.toPoints(points);
        put("legendre_transform", legendreWork(), transform::toRings);
        put("fourier_transform", fourierWork(), () -> transform.ringsToPoints(points));
        Product[] squares = new Product[team.size()];
        for (int thread = 0; thread < squares.length; thread++) {
            squares[thread] = maker.of(square(), square(), square());
        }
        double work = (double) (2.0 * SQUARE * SQUARE * SQUARE * squares.length);
        put("product_1024", work, () -> team.run(squares.length, (part, _) -> squares[part].run()));
    }

    private static Product.Matrix square() {
        return new Product.Matrix(new double[SQUARE * SQUARE], 0, SQUARE, SQUARE, SQUARE);
    }

    /** Two operations for each polynomial on a northern ring, real and imaginary part, field and level. */
    private double legendreWork() {
        Triangle triangle = new Triangle(grid.truncation());
        long polynomials = 0;
        for (int ring = 0; ring < grid.rings() / 2; ring++) {
            polynomials += triangle.start(grid.waves(ring) + 1);
        }
        return (double) (2.0 * 2 * width * polynomials);
    }

    /** 2.5 N log₂ N for each ring, field and level. */
    private double fourierWork() {
        var sum = 0.0;
        for (int length : grid.lengths()) {
            sum += 2.5 * length * Math.log(length) / Math.log(2);
        }
        return (double) (width * sum);
    }

    private void put(String name, double work, Runnable part) {
        repeat(part, WARM_UP);
        var seconds = repeat(part, MEASURED);
        gauge.put(name, work / seconds / 1e9, "GFLOP/s");
    }

    /** Seconds for one time. */
    private static double repeat(Runnable part, long span) {
        long start = System.nanoTime();
        long times = 0;
        while (System.nanoTime() - start < span) {
            part.run();
            times++;
        }
        return (double) ((System.nanoTime() - start) / 1e9 / times);
    }
}
