package dev.xinmiao.weather.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.grid.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StencilTest {
    private final Grid grid = Grid.full(42);

    @ParameterizedTest
    @CsvSource({"0, 0", "45.3, 359.9", "-12, 100", "89.8, 33", "-89.99, 271"})
    void aSmoothFieldIsFoundBetweenPointsAndAboutThePoles(double latitude, double longitude) {
        double[] field = new double[grid.points()];
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                field[grid.starts()[ring] + place] = smooth(grid.latitude(ring), grid.longitude(ring, place));
            }
        }
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        Stencil stencil = new Stencil(grid, north, east);
        double value = 0;
        for (int corner = 0; corner < 16; corner++) {
            value += stencil.weights[corner] * field[stencil.points[corner]];
        }
        assertThat(value).isCloseTo(smooth(north, east), within(1e-4));
    }

    private static double smooth(double latitude, double longitude) {
        double x = Math.cos(latitude) * Math.cos(longitude);
        return Math.sin(latitude) + x * Math.sin(latitude) + x * x;
    }

    @ParameterizedTest
    @CsvSource({"89.8, 33", "-89.9, 200", "50, 10"})
    void aWindThatBlowsStraightOverThePoleIsOneWindOnBothSides(double latitude, double longitude) {
        // From longitude 0 to 180 over the pole: northward before it, southward beyond.
        double[] northward = new double[grid.points()];
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                northward[grid.starts()[ring] + place] = Math.cos(grid.longitude(ring, place));
            }
        }
        double east = Math.toRadians(longitude);
        Stencil stencil = new Stencil(grid, Math.toRadians(latitude), east);
        double value = 0;
        for (int corner = 0; corner < 16; corner++) {
            value += stencil.vectorWeights[corner] * northward[stencil.points[corner]];
        }
        assertThat(value).isCloseTo(Math.cos(east), within(1e-4));
    }
}
