package dev.xinmiao.weather.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.netcdf.DataType;
import dev.xinmiao.weather.netcdf.Definition;
import dev.xinmiao.weather.netcdf.NetcdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundaryFilesTest {
    private static final int JULY = 6;

    private final Grid grid = Grid.full(30);

    @TempDir
    private Path folder;

    @Test
    void theEarthIsRecognised() throws IOException {
        BoundaryFields fields = BoundaryFiles.read(RealFiles.file("boundary"), grid);

        assertThat(mean(fields.landFraction())).isBetween(0.27, 0.31);
        assertThat(mean(fields.orography())).isBetween(200.0, 270.0);
        assertThat(fields.orography()[at(33, 90)]).as("Tibet").isBetween(4000.0, 5500.0);
        assertThat(fields.landFraction()[at(15, 20)]).as("Sahel").isGreaterThan(0.99);
        assertThat(fields.landFraction()[at(0, 210)]).as("Pacific").isLessThan(0.01);
        assertThat(fields.seaTemperature()[JULY][at(0, 150)]).as("warm pool").isBetween(301.0, 304.0);
        assertThat(fields.landTemperature()[JULY][at(25, 10)]).as("Sahara").isGreaterThan(303);
        assertThat(fields.seaIce()[JULY][at(-72, 210)]).as("Ross Sea").isGreaterThan(0.8);
        assertThat(fields.snow()[JULY][at(-80, 90)]).as("Antarctica").isGreaterThan(1000);
        for (double[] month : fields.seaTemperature()) {
            assertThat(Arrays.stream(month).allMatch(value -> value > 200 && value < 320))
                    .isTrue();
        }
    }

    @Test
    void theMaskForPicturesIsAsFineAsItsFile() throws IOException {
        LandMask mask = BoundaryFiles.land(RealFiles.file("boundary"));
        int columns = mask.longitudes().length;

        assertThat(mask.fraction()).hasSize(mask.latitudes().length * columns);
        assertThat(columns).isGreaterThanOrEqualTo(720);
        int row = nearest(mask.latitudes(), 23.75);
        assertThat(mask.fraction()[row * columns + nearest(mask.longitudes(), 121)])
                .as("Taiwan")
                .isGreaterThan(0.5);
        assertThat(mask.fraction()[row * columns + nearest(mask.longitudes(), 119.5)])
                .as("the strait")
                .isLessThan(0.5);
    }

    private static int nearest(double[] degrees, double wanted) {
        int best = 0;
        for (int place = 0; place < degrees.length; place++) {
            best = Math.abs(degrees[place] - wanted) < Math.abs(degrees[best] - wanted) ? place : best;
        }
        return best;
    }

    @Test
    void aFinerOrReducedGridGetsValuesTooAndTheMeanStays() throws IOException {
        Path real = RealFiles.file("boundary");
        BoundaryFields coarse = BoundaryFiles.read(real, grid);
        Grid fine = Grid.octahedral(106);
        BoundaryFields fields = BoundaryFiles.read(real, fine);

        assertThat(mean(fine, fields.landFraction())).isCloseTo(mean(coarse.landFraction()), within(0.005));
        assertThat(mean(fine, fields.orography())).isCloseTo(mean(coarse.orography()), within(3.0));
        assertThat(mean(fine, fields.landTemperature()[0])).isCloseTo(mean(coarse.landTemperature()[0]), within(0.3));
    }

    @Test
    void aFieldThatIsNotThereIsNamed() throws IOException {
        write(BoundaryFiles.HEIGHTS, "orog", 100);
        write(BoundaryFiles.CLIMATE, "alb", 0.2);

        assertThatThrownBy(() -> BoundaryFiles.read(folder, grid))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(BoundaryFiles.HEIGHTS)
                .hasMessageContaining("lsm");
    }

    @Test
    void aHeightThatCannotBeIsNamed() throws IOException {
        write(BoundaryFiles.HEIGHTS, "orog", 12_345);
        write(BoundaryFiles.CLIMATE, "alb", 0.2);

        assertThatThrownBy(() -> BoundaryFiles.read(folder, grid))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("orog is 12345.0 at place 0, expected values from -500.0 to 9000.0");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> BoundaryFiles.read(folder, grid))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(BoundaryFiles.HEIGHTS);
    }

    private void write(String name, String field, double value) throws IOException {
        Definition definition = new Definition()
                .dimension("lat", 2)
                .dimension("lon", 4)
                .variable("lat", DataType.DOUBLE, List.of("lat"))
                .variable("lon", DataType.DOUBLE, List.of("lon"))
                .variable(field, DataType.DOUBLE, List.of("lat", "lon"));
        try (NetcdfWriter writer = NetcdfWriter.create(folder.resolve(name), definition)) {
            writer.write("lat", -45, 45);
            writer.write("lon", 0, 90, 180, 270);
            double[] values = new double[8];
            Arrays.fill(values, value);
            writer.write(field, values);
            writer.finish();
        }
    }

    /** The nearest point of the grid. */
    private int at(double latitude, double longitude) {
        int nearest = 0;
        for (int ring = 0; ring < grid.rings(); ring++) {
            if (Math.abs(Math.toDegrees(grid.latitude(ring)) - latitude)
                    < Math.abs(Math.toDegrees(grid.latitude(nearest)) - latitude)) {
                nearest = ring;
            }
        }
        int length = grid.lengths()[nearest];
        return grid.starts()[nearest] + (int) Math.round(longitude / 360 * length) % length;
    }

    private double mean(double[] values) {
        return mean(grid, values);
    }

    private static double mean(Grid grid, double[] values) {
        double sum = 0;
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                sum += values[point] * grid.weights()[ring] / grid.lengths()[ring] / 2;
            }
        }
        return sum;
    }
}
