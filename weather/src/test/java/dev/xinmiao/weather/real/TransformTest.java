package dev.xinmiao.weather.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.parallel.Team;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformTest {
    private static final int WIDTH = 3 * Fourier.STEP;

    @ParameterizedTest
    @CsvSource({"42,1e-13", "170,1e-12"})
    void whatGoesToPointsComesBack(int truncation, double tolerance) {
        for (Grid grid : new Grid[] {Grid.full(truncation), Grid.octahedral(truncation)}) {
            Run run = run(grid, new VectorProducts(), 1);

            assertThat(run.error()).isLessThan(tolerance * 10);
        }
    }

    @Test
    void singlePrecisionComesBackAsWell() {
        Grid grid = Grid.full(85);
        try (Team team = new Team(2)) {
            var transform = new dev.xinmiao.weather.real32.Transform(
                    grid, WIDTH, new dev.xinmiao.weather.real32.VectorProducts(), team);
            float[] coefficients = transform.coefficients();
            float[] given = new float[coefficients.length];
            fill(transform.triangle(), (index, value) -> given[index] = (float) value);
            System.arraycopy(given, 0, coefficients, 0, given.length);
            float[] points = new float[WIDTH * grid.points()];
            transform.toPoints(points);
            transform.toWaves(points);

            for (int index = 0; index < given.length; index++) {
                assertThat(coefficients[index]).isCloseTo(given[index], within(1e-4f));
            }
        }
    }

    @Test
    void oneHarmonicIsAsWrittenOut() {
        Grid grid = Grid.full(21);
        try (Team team = new Team(1)) {
            Transform transform = new Transform(grid, Fourier.STEP, new VectorProducts(), team);
            // Half of it stands at m = 1, half at its conjugate.
            transform.coefficients()[transform.triangle().at(1, 1) * 2 * Fourier.STEP] = 0.5;
            double[] points = new double[Fourier.STEP * grid.points()];
            transform.toPoints(points);

            for (int ring = 0; ring < grid.rings(); ring++) {
                double cosine = Math.cos(grid.latitude(ring));
                for (int place = 0; place < grid.lengths()[ring]; place++) {
                    assertThat(points[grid.starts()[ring] + place])
                            .isCloseTo(Math.sqrt(1.5) * cosine * Math.cos(grid.longitude(ring, place)), within(1e-14));
                }
            }
        }
    }

    @Test
    void theBitsDontDependOnTheNumberOfThreads() {
        Grid grid = Grid.octahedral(42);

        double[] one = run(grid, new VectorProducts(), 1).points();

        assertThat(run(grid, new VectorProducts(), 2).points()).isEqualTo(one);
        assertThat(run(grid, new VectorProducts(), 5).points()).isEqualTo(one);
    }

    @Test
    void openBlasAgreesWithTheFallback() {
        Optional<OpenBlas> library = OpenBlas.load();
        assumeThat(library).as("OpenBLAS for this machine").isPresent();
        Grid grid = Grid.full(42);

        double[] fallback = run(grid, new VectorProducts(), 1).points();
        double[] points = run(grid, library.orElseThrow(), 2).points();

        for (int point = 0; point < points.length; point++) {
            assertThat(points[point]).isCloseTo(fallback[point], within(1e-10));
        }
    }

    private record Run(double[] points, double error) {}

    private static Run run(Grid grid, Product.Maker maker, int threads) {
        try (Team team = new Team(threads)) {
            Transform transform = new Transform(grid, WIDTH, maker, team);
            double[] coefficients = transform.coefficients();
            fill(transform.triangle(), (index, value) -> coefficients[index] = value);
            double[] given = coefficients.clone();
            double[] points = new double[WIDTH * grid.points()];
            transform.toPoints(points);
            transform.toWaves(points);
            double worst = 0;
            for (int index = 0; index < given.length; index++) {
                worst = Math.max(worst, Math.abs(coefficients[index] - given[index]));
            }
            return new Run(points, worst);
        }
    }

    private interface Setter {
        void set(int index, double value);
    }

    private static void fill(Triangle triangle, Setter setter) {
        Random random = new Random(1);
        for (int m = 0; m <= triangle.truncation(); m++) {
            for (int n = m; n <= triangle.truncation(); n++) {
                for (int series = 0; series < 2 * WIDTH; series++) {
                    setter.set(
                            triangle.at(m, n) * 2 * WIDTH + series,
                            m == 0 && series >= WIDTH ? 0 : random.nextGaussian());
                }
            }
        }
    }
}
