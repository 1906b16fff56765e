package dev.xinmiao.weather.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LatLonFieldTest {
    private static final int ROWS = 36;
    private static final int COLUMNS = 72;

    @Test
    void missingValuesComeFromTheirNeighboursAcrossTheDateLineToo() {
        double[] values = new double[ROWS * COLUMNS];
        Arrays.fill(values, Double.NaN);
        values[10 * COLUMNS] = 5;
        values[10 * COLUMNS + COLUMNS / 2] = 9;

        double[] filled = field(values).filled().values();

        assertThat(filled[10 * COLUMNS + COLUMNS - 1]).isEqualTo(5);
        assertThat(filled[10 * COLUMNS + COLUMNS / 2 + 3]).isEqualTo(9);
        assertThat(Arrays.stream(filled).allMatch(value -> value >= 5 && value <= 9))
                .isTrue();
    }

    @Test
    void aSmoothFieldIsMetBetweenItsValues() {
        Grid grid = Grid.full(21);
        double[] points = wave().between(grid);

        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                double expected = Math.cos(grid.latitude(ring)) * Math.sin(grid.longitude(ring, place));
                assertThat(points[grid.starts()[ring] + place]).isCloseTo(expected, within(0.01));
            }
        }
    }

    @Test
    void meansOverBoxesKeepTheMeanOfTheGlobe() {
        Grid grid = Grid.full(5);
        double[] values = new double[ROWS * COLUMNS];
        Arrays.setAll(values, place -> place / COLUMNS < ROWS / 2 ? 3 : 1);

        double[] means = field(values).means(grid);

        assertThat(means[0]).isEqualTo(3);
        assertThat(means[grid.points() - 1]).isEqualTo(1);
        assertThat(Arrays.stream(means).average().orElse(0)).isCloseTo(2, within(1e-12));
    }

    @Test
    void groundIsAsUnevenAsItsHeightsWithinABox() {
        Grid grid = Grid.full(5);
        double[] values = new double[ROWS * COLUMNS];
        Arrays.setAll(values, place -> place / COLUMNS < ROWS / 2 ? 700 : place % 2 == 0 ? 100 : 500);

        double[] deviations = field(values).deviations(grid);

        assertThat(deviations[0]).isCloseTo(0, within(1e-3));
        assertThat(deviations[grid.points() - 1]).isCloseTo(200, within(20.0));
    }

    private static LatLonField wave() {
        LatLonField field = field(new double[ROWS * COLUMNS]);
        Arrays.setAll(
                field.values(),
                place -> Math.cos(field.latitudes()[place / COLUMNS]) * Math.sin(field.longitudes()[place % COLUMNS]));
        return field;
    }

    private static LatLonField field(double[] values) {
        double[] latitudes = new double[ROWS];
        double[] longitudes = new double[COLUMNS];
        Arrays.setAll(latitudes, row -> Math.PI * (0.5 - (row + 0.5) / ROWS));
        Arrays.setAll(longitudes, column -> 2 * Math.PI * column / COLUMNS);
        return new LatLonField(latitudes, longitudes, values);
    }
}
