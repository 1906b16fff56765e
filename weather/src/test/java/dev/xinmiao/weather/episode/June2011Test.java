package dev.xinmiao.weather.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.forecast.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class June2011Test {

    @Test
    void threeDaysAreForecastBetterThanByPersistence() throws IOException {
        Path data = RealFiles.file("points_20110605-08.nc").resolveSibling("");
        StringWriter out = new StringWriter();
        Plan plan = Plan.of(21, 10, false, OptionalDouble.empty(), OptionalDouble.empty());
        try (Machine machine = new Machine(Precision.FLOAT, 2)) {
            boolean better =
                    new June2011(data, plan, machine, new PrintWriter(out), new PrintWriter(new StringWriter())).run();

            assertThat(better).as(out.toString()).isTrue();
        }
        // As the data's description says it of persistence.
        assertThat(out.toString())
                .contains("z500_rmse_south_24h_persistence 51.")
                .contains("z500_rmse_south_48h_persistence 86.")
                .contains("z500_rmse_south_72h_persistence 93.")
                .contains("wind_rmse_north_72h_climatology");
    }

    @Test
    void theClimateOfJulyIsWarmInTheNorthAndHasAWindFromTheWest() throws IOException {
        Climatology july = Climatology.read(RealFiles.file("eraint_clim_jan_jul_1p5.nc"), 7, Planet.EARTH);

        assertThat(july.at(Math.toRadians(45), 1, 50_000)[Profiles.TEMPERATURE]).isBetween(255.0, 268.0);
        assertThat(july.at(Math.toRadians(-45), 1, 50_000)[Profiles.EASTWARD]).isBetween(10.0, 40.0);
        assertThat(july.at(Math.toRadians(45), 2 * Math.PI, 50_000)[Profiles.GEOPOTENTIAL])
                .isCloseTo(july.at(Math.toRadians(45), 0, 50_000)[Profiles.GEOPOTENTIAL], within(1e-9));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Plan plan = Plan.of(21, 10, false, OptionalDouble.empty(), OptionalDouble.empty());
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        try (Machine machine = new Machine(Precision.FLOAT, 1)) {
            assertThatThrownBy(() -> new June2011(Path.of("nowhere"), plan, machine, nowhere, nowhere))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("nowhere")
                    .hasMessageContaining("--data");
        }
    }
}
