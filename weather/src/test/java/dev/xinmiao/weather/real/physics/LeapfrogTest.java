package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.boundary.Aquaplanet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.Columns;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A leapfrog keeps two states; physics that reacts too sharply drives them apart. */
class LeapfrogTest {
    private static final double STEP = 1800;
    private static final double FILTER = 0.05;
    private static final double SHARE = 0.53;

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 40})
    void itsTwoStatesStayTogether(int layers) {
        Grid grid = Grid.full(5);
        double[] water = new double[grid.points()];
        Arrays.fill(water, 300);
        IntermediatePhysics physics = new IntermediatePhysics(
                grid,
                ConvectionTest.levels(layers),
                Aquaplanet.of(water),
                LocalDateTime.of(2001, 3, 21, 0, 0),
                7200,
                1);
        Columns before = Sounding.TROPICAL.on(ConvectionTest.levels(layers));
        Columns now = Sounding.TROPICAL.on(ConvectionTest.levels(layers));
        before.start = 48;
        double flip = 0;
        double[] last = new double[layers];
        for (int step = 0; step < 48 * 25; step++) {
            Atmosphere.forget(before);
            Arrays.stream(before.u).forEach(row -> Arrays.fill(row, 5));
            Arrays.stream(before.v).forEach(row -> Arrays.fill(row, 0));
            physics.add(before, step * STEP, 2 * STEP, 0);
            leap(before.temperature, now.temperature, before.heating);
            leap(before.humidity, now.humidity, before.moistening);
            Atmosphere.stack(before);
            for (int layer = 0; layer < layers; layer++) {
                double apart = now.temperature[layer][3] - before.temperature[layer][3];
                if (step > 48 * 20) {
                    flip = Math.max(flip, Math.abs(apart - last[layer]));
                }
                last[layer] = apart;
            }
        }

        assertThat(flip).as("K").isLessThan(0.6);
    }

    private static void leap(double[][] before, double[][] now, double[][] tendency) {
        for (int layer = 0; layer < before.length; layer++) {
            for (int i = 0; i < Columns.SIZE; i++) {
                double after = before[layer][i] + 2 * STEP * tendency[layer][i];
                double bend = FILTER * (before[layer][i] - 2 * now[layer][i] + after);
                before[layer][i] = now[layer][i] + SHARE * bend;
                now[layer][i] = after + (SHARE - 1) * bend;
            }
        }
    }
}
