package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.boundary.BoundaryFiles;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.Columns;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The air of a real day stands still for two days while the sun goes round, land warms and cools, water evaporates: what goes in and
 * out is then near what satellites and buoys see (Wild et al. 2015, Clim. Dyn. 44, 3393).
 */
class EarthTest {
    private static final double SPAN = 2400;
    private static final int DAY = 36;
    private static final LocalDateTime START = LocalDateTime.of(2011, 10, 11, 0, 0);

    private final Grid grid = Grid.full(30);

    @ParameterizedTest
    @ValueSource(ints = {8, 20})
    void theEarthGivesAndTakesWhatIsMeasured(int layers) throws IOException {
        BoundaryFields fields = BoundaryFiles.read(RealFiles.file("boundary"), grid);
        IntermediatePhysics physics =
                new IntermediatePhysics(grid, ConvectionTest.levels(layers), fields, START, 3 * SPAN, 1);
        try (RealAir air = new RealAir(RealFiles.file("gfs_20111011T00_2p5.nc"), grid)) {
            Columns[] blocks = air.blocks(ConvectionTest.levels(layers));
            double sun = 0;
            double back = 0;
            double heat = 0;
            double latent = 0;
            double sensible = 0;
            double cover = 0;
            double down = 0;
            Output output = physics.output();
            for (int step = 0; step < 2 * DAY; step++) {
                for (Columns block : blocks) {
                    Atmosphere.forget(block);
                    physics.add(block, step * SPAN, SPAN, 0);
                }
                if (step >= DAY) {
                    sun += mean(output.topSunDown) / DAY;
                    back += mean(output.topSunUp) / DAY;
                    heat += mean(output.topHeatUp) / DAY;
                    down += mean(output.groundHeatDown) / DAY;
                    latent += mean(output.latentHeat) / DAY;
                    sensible += mean(output.sensibleHeat) / DAY;
                    cover += mean(output.cloudCover) / DAY;
                }
            }

            assertThat(sun).as("sun").isBetween(335.0, 350.0);
            assertThat(back / sun).as("planetary albedo").isBetween(0.27, 0.33);
            assertThat(heat).as("heat to space").isBetween(230.0, 250.0);
            assertThat(down).as("heat down").isBetween(320.0, 355.0);
            assertThat(latent).as("latent heat").isBetween(70.0, 105.0);
            assertThat(sensible).as("sensible heat").isBetween(1.0, 30.0);
            assertThat(cover).as("cloud cover").isBetween(0.45, 0.7);
            double[] land = fields.landFraction();
            assertThat(difference(output.skinTemperature, air.field("skt"), land))
                    .as("skin of the land")
                    .isLessThan(5.5);
            assertThat(difference(output.temperature, air.field("t2m"), filled(1)))
                    .as("air at 2 m")
                    .isLessThan(3.5);
        }
    }

    /** Root of the mean square. */
    private double difference(double[] one, double[] other, double[] weights) {
        double[] squares = new double[one.length];
        Arrays.setAll(squares, point -> weights[point] * Math.pow(one[point] - other[point], 2));
        return Math.sqrt(mean(squares) / mean(weights));
    }

    private double[] filled(double value) {
        double[] values = new double[grid.points()];
        Arrays.fill(values, value);
        return values;
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                sum += values[point] * grid.weights()[ring] / grid.lengths()[ring] / 2;
            }
        }
        return sum;
    }
}
