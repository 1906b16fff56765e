package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.boundary.Aquaplanet;
import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.Columns;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SinglePrecisionTest {
    private static final LocalDateTime START = LocalDateTime.of(2001, 7, 1, 0, 0);

    @Test
    void floatTellsWhatDoubleTells() {
        Grid grid = Grid.full(5);
        BoundaryFields fields = Aquaplanet.observed(grid);
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(20));
        dev.xinmiao.weather.real32.Columns single = single(columns);
        new IntermediatePhysics(grid, ConvectionTest.levels(20), fields, START, 7200, 1).add(columns, 3600, 1800, 0);
        new dev.xinmiao.weather.real32.physics.IntermediatePhysics(
                        grid, ConvectionTest.levels(20), fields, START, 7200, 1)
                .add(single, 3600, 1800, 0);

        for (int layer = 0; layer < 20; layer++) {
            for (int i = 0; i < Columns.SIZE; i++) {
                // A kelvin and a tenth of a gram a day.
                assertThat((double) single.heating[layer][i])
                        .isCloseTo(columns.heating[layer][i], within(1 / 86_400.0));
                assertThat((double) single.moistening[layer][i])
                        .isCloseTo(columns.moistening[layer][i], within(1e-4 / 86_400));
            }
        }
    }

    private static dev.xinmiao.weather.real32.Columns single(Columns columns) {
        dev.xinmiao.weather.real32.Columns single = new dev.xinmiao.weather.real32.Columns(columns.layers);
        single.count = columns.count;
        for (int i = 0; i < Columns.SIZE; i++) {
            single.surfacePressure[i] = (float) columns.surfacePressure[i];
            for (int layer = 0; layer < columns.layers; layer++) {
                single.u[layer][i] = (float) columns.u[layer][i];
                single.temperature[layer][i] = (float) columns.temperature[layer][i];
                single.humidity[layer][i] = (float) columns.humidity[layer][i];
                single.pressure[layer][i] = (float) columns.pressure[layer][i];
                single.geopotential[layer][i] = (float) columns.geopotential[layer][i];
            }
            for (int half = 0; half <= columns.layers; half++) {
                single.half[half][i] = (float) columns.half[half][i];
            }
        }
        return single;
    }
}
