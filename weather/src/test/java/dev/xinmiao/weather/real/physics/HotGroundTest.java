package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.Columns;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HotGroundTest {
    private static final double SPAN = 1800;
    private static final int COLUMN = 8;

    private final Grid grid = Grid.full(5);

    @Test
    void wetLandUnderCalmAirGivesItsHeatSteadilyAllDay() {
        IntermediatePhysics physics = new IntermediatePhysics(
                grid, ConvectionTest.levels(8), wetLand(), LocalDateTime.of(2001, 3, 21, 0, 0), 3600, 1);
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(8));
        columns.start = 48;
        double most = 0;
        double jump = 0;
        double before = 0;
        for (int step = 0; step < 3 * 48; step++) {
            Atmosphere.forget(columns);
            Arrays.stream(columns.u).forEach(row -> Arrays.fill(row, 0.5));
            Arrays.stream(columns.v).forEach(row -> Arrays.fill(row, 0));
            physics.add(columns, step * SPAN, SPAN, 0);
            Atmosphere.step(columns, SPAN);
            double latent = physics.output().latentHeat[columns.start + COLUMN];
            if (step > 48) {
                most = Math.max(most, latent);
                jump = Math.max(jump, Math.abs(latent - before));
            }
            before = latent;
        }

        assertThat(most).as("W/m²").isBetween(150.0, 900.0);
        assertThat(jump).as("from step to step").isLessThan(400);
    }

    private BoundaryFields wetLand() {
        return new BoundaryFields(
                filled(100),
                filled(0),
                filled(1),
                year(300),
                year(0),
                year(0),
                year(300),
                new double[][][] {year(0.4), year(0.4), year(0.4)},
                filled(0.12),
                filled(0.8),
                filled(0.2));
    }

    private double[] filled(double value) {
        double[] values = new double[grid.points()];
        Arrays.fill(values, value);
        return values;
    }

    private double[][] year(double value) {
        double[][] months = new double[BoundaryFields.MONTHS][];
        Arrays.fill(months, filled(value));
        return months;
    }
}
