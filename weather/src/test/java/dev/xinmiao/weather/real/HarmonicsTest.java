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

    private final Harmonics harmonics = new Harmonics(triangle, 1);

    @Test
    void solidRotationIsOneHarmonicOfVorticity() {
        // u = cos φ has the vorticity 2 sin φ, which is 2 / √3 of P(0, 1); u cos φ = 1 − sin² φ = 2/3 − 2/(3 √5) P(0,
        // 2).
        Spectrum vorticity = field();
        vorticity.values()[triangle.at(0, 1) * 4] = 2 / Math.sqrt(3);
        Spectrum eastward = field();
        Spectrum northward = field();

        harmonics.winds(vorticity, field(), eastward, northward, 0, triangle.size());

        assertThat(eastward.values()[triangle.at(0, 0) * 4]).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(eastward.values()[triangle.at(0, 2) * 4]).isCloseTo(-2 / (3 * Math.sqrt(5)), within(1e-15));
        assertThat(Arrays.stream(northward.values()).map(Math::abs).max().orElse(1))
                .isZero();
    }

    @Test
    void windsAtPointsHaveTheVorticityAndDivergenceThatTheyAreOf() {
        Grid grid = Grid.full(21);
        Random random = new Random(7);
        Spectrum vorticity = random(random);
        Spectrum divergence = random(random);
        Spectrum eastward = field();
        Spectrum northward = field();
        harmonics.winds(vorticity, divergence, eastward, northward, 0, triangle.size());
        try (Team team = new Team(1)) {
            Transform transform = new Transform(grid, Fourier.STEP, new VectorProducts(), team);
            double[] points = new double[Fourier.STEP * grid.points()];
            transform.series(0, LEVELS).set(eastward, 0, triangle.size());
            transform.series(LEVELS, LEVELS).set(northward, 0, triangle.size());
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
            eastward.set(transform.series(0, LEVELS), 0, triangle.size());
            northward.set(transform.series(LEVELS, LEVELS), 0, triangle.size());
        }
        Spectrum curl = field();
        Spectrum spread = field();
        harmonics.curl(eastward, northward, curl, 0, triangle.size());
        harmonics.divergence(eastward, northward, spread, 0, triangle.size());

        for (int index = 0; index < curl.values().length; index++) {
            assertThat(curl.values()[index]).isCloseTo(vorticity.values()[index], within(1e-11));
            assertThat(spread.values()[index]).isCloseTo(divergence.values()[index], within(1e-11));
        }
    }

    /** Without a mean, which no wind has. */
    private Spectrum random(Random random) {
        Spectrum field = field();
        for (int coefficient = 0; coefficient < triangle.size(); coefficient++) {
            int degree = triangle.degree(coefficient);
            for (int part = 0; part < 2 * LEVELS; part++) {
                boolean free = part < LEVELS || coefficient >= triangle.start(1);
                field.values()[coefficient * 2 * LEVELS + part] =
                        degree > 0 && degree <= 21 && free ? random.nextGaussian() : 0;
            }
        }
        return field;
    }

    private Spectrum field() {
        return Spectrum.of(triangle.size(), LEVELS);
    }
}
