package dev.xinmiao.weather.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    /** Nothing and as much as there can be, side by side. */
    private static double[] steps(Grid grid, double most) {
        double[] values = new double[grid.points()];
        Arrays.setAll(values, point -> point % 12 < 6 ? 0 : most);
        return values;
    }

    private static Quantity named(String name) {
        return Stream.concat(Stream.of(Quantity.LAND), Quantity.of(true).stream())
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcc", "lsm"})
    void fractionsStayFractionsBetweenThePlacesOfTheModel(String name) {
        for (Grid grid : new Grid[] {Grid.full(21), Grid.octahedral(21)}) {
            OutputGrid every = OutputGrid.of(grid, OptionalDouble.of(2.5));

            assertThat(Arrays.stream(every.at(steps(grid, 1), 0, false)).max().orElseThrow())
                    .as("without a bound")
                    .isGreaterThan(1.05);
            assertThat(Arrays.stream(named(name).at(every, steps(grid, 1), 0)))
                    .contains(0.0, 1.0)
                    .allMatch(value -> value >= 0 && value <= 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsds", "rss", "rlds", "rsdt", "rsut", "rlut", "q", "q2m", "tp", "sdwe"})
    void whatCannotBeBelowNoughtIsNotBetweenThePlacesOfTheModel(String name) {
        OutputGrid every = OutputGrid.of(Grid.full(21), OptionalDouble.of(2.5));

        assertThat(Arrays.stream(named(name).at(every, steps(Grid.full(21), 0.05), 0)))
                .contains(0.0)
                .allMatch(value -> value >= 0);
    }

    @Test
    void whatCanBeBelowNoughtMayAndWhatIsMissingStaysSo() {
        Grid grid = Grid.full(21);
        OutputGrid same = OutputGrid.of(grid, OptionalDouble.empty());
        double[] values = new double[grid.points()];
        Arrays.fill(values, -30);
        values[0] = Double.NaN;

        double[] sensible = named("hfss").at(same, values, 0);

        assertThat(sensible[0]).isNaN();
        assertThat(sensible[1]).isEqualTo(-30);
        assertThat(named("rsds").at(same, values, 0)[0]).isNaN();
    }

    @Test
    void theDewPointIsNotAboveTheTemperatureBetweenThePlacesOfTheModel() {
        Grid grid = Grid.full(21);
        OutputGrid every = OutputGrid.of(grid, OptionalDouble.of(2.5));
        double[] dew = steps(grid, 20);
        Arrays.setAll(dew, point -> 260 + dew[point]);
        double[] warmth = new double[grid.points()];
        Arrays.fill(warmth, 280);
        Map<String, double[]> all = Map.of("d2m", dew, "t2m", warmth);

        assertThat(Arrays.stream(every.at(dew, 0, false)).max().orElseThrow()).isGreaterThan(281);
        assertThat(Arrays.stream(named("d2m").at(every, all, 0)).max().orElseThrow())
                .isCloseTo(280, within(1e-9));
    }

    /** Of T21 with 8 layers, from the state of GFS of 2011-10-11. */
    @Test
    void theGreatestValuesThatCoarseRunsToldCanBePacked(@TempDir Path folder) throws IOException {
        Grid grid = Grid.full(10);
        Map<String, double[]> all = new LinkedHashMap<>();
        for (Quantity quantity : Quantity.of(true)) {
            double[] values = new double[grid.points()];
            Arrays.fill(values, (quantity.least() + quantity.most()) / 2);
            all.put(quantity.name(), values);
        }
        Arrays.fill(all.getOrDefault("hfls", new double[0]), 3198.34);
        Arrays.fill(all.getOrDefault("q2m", new double[0]), 0.0691);
        double[] none = new double[grid.points()];
        OutputGrid same = OutputGrid.of(grid, OptionalDouble.empty());
        var head = new ForecastFile.Head(same, new double[] {50_000}, true, true, Asked.TIME, none, none, Map.of());

        try (ForecastFile file = ForecastFile.create(folder, head)) {
            file.append(1, all);
            file.finish();
        }

        try (NetcdfFile file = NetcdfFile.open(folder.resolve(ForecastFile.NAME))) {
            assertThat(file.doubles("hfls")[0]).isCloseTo(3198.34, within(0.31));
            assertThat(file.doubles("q2m")[0]).isCloseTo(0.0691, within(1e-6));
        }
    }
}
