package dev.xinmiao.weather.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HarmonicsTest {
    private static final int LEVELS = 2;

    /** On a sphere of radius 1, so that numbers are of order 1. */
    private final Triangle triangle = new Triangle(21);

    private final Harmonics harmonics = new Harmonics(triangle, LEVELS, 1);

    @Test
    void solidRotationIsOneHarmonicOfVorticity() {
        // u = cos φ has the vorticity 2 sin φ, which is 2 / √3 of P(0, 1); u cos φ = 1 − sin² φ = 2/3 − 2/(3 √5) P(0,
        // 2).
        double[] vorticity = harmonics.field();
        vorticity[triangle.at(0, 1) * 4] = 2 / Math.sqrt(3);
        double[] eastward = harmonics.field();
        double[] northward = harmonics.field();

        harmonics.winds(vorticity, harmonics.field(), eastward, northward);

        assertThat(eastward[triangle.at(0, 0) * 4]).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(eastward[triangle.at(0, 2) * 4]).isCloseTo(-2 / (3 * Math.sqrt(5)), within(1e-15));
        assertThat(Arrays.stream(northward).map(Math::abs).max().orElse(1)).isZero();
    }

    @Test
    void windsAtPointsHaveTheVorticityAndDivergenceThatTheyAreOf() {
        Grid grid = Grid.full(21);
        Random random = new Random(7);
        double[] vorticity = random(random);
        double[] divergence = random(random);
        double[] eastward = harmonics.field();
        double[] northward = harmonics.field();
        harmonics.winds(vorticity, divergence, eastward, northward);
        try (Team team = new Team(1)) {
            Transform transform = new Transform(grid, Fourier.STEP, new VectorProducts(), team);
            double[] points = new double[Fourier.STEP * grid.points()];
            copy(eastward, transform, 0, true);
            copy(northward, transform, LEVELS, true);
            transform.toPoints(points);
            for (int ring = 0; ring < grid.rings(); ring++) {
                double sine = grid.sines()[ring];
                for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                    for (int series = 0; series < 2 * LEVELS; series++) {
                        points[series * grid.points() + point] /= 1 - sine * sine;
                    }
                }
            }
            transform.toWaves(points);
            copy(eastward, transform, 0, false);
            copy(northward, transform, LEVELS, false);
        }
        double[] curl = harmonics.field();
        double[] spread = harmonics.field();
        harmonics.curl(eastward, northward, curl);
        harmonics.divergence(eastward, northward, spread);

        for (int index = 0; index < curl.length; index++) {
            assertThat(curl[index]).isCloseTo(vorticity[index], within(1e-11));
            assertThat(spread[index]).isCloseTo(divergence[index], within(1e-11));
        }
    }

    /** Without a mean, which no wind has. */
    private double[] random(Random random) {
        double[] field = harmonics.field();
        for (int coefficient = 0; coefficient < triangle.size(); coefficient++) {
            int degree = triangle.degree(coefficient);
            for (int part = 0; part < 2 * LEVELS; part++) {
                boolean free = part < LEVELS || coefficient >= triangle.start(1);
                field[coefficient * 2 * LEVELS + part] = degree > 0 && degree <= 21 && free ? random.nextGaussian() : 0;
            }
        }
        return field;
    }

    private void copy(double[] field, Transform transform, int series, boolean into) {
        for (int coefficient = 0; coefficient < triangle.size(); coefficient++) {
            for (int part = 0; part < 2; part++) {
                for (int level = 0; level < LEVELS; level++) {
                    int own = (coefficient * 2 + part) * LEVELS + level;
                    int there = (coefficient * 2 + part) * transform.width() + series + level;
                    if (into) {
                        transform.coefficients()[there] = field[own];
                    } else {
                        field[own] = transform.coefficients()[there];
                    }
                }
            }
        }
    }
}
