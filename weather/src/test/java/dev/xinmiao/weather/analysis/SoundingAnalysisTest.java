package dev.xinmiao.weather.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoundingAnalysisTest {
    private static final Planet EARTH = Planet.EARTH;
    private static final double WIND = 30;
    private static final double WARMTH = 260;

    /** Of dry air: winds in solid rotation, of one temperature, with the heights that balance them, curvature included. */
    private static double geopotential(double latitude, double pressure) {
        double sine = Math.sin(latitude);
        return EARTH.gas() * WARMTH * Math.log(100_000 / pressure)
                - (EARTH.radius() * EARTH.rotation() * WIND + WIND * WIND / 2) * sine * sine;
    }

    @Test
    void anAtmosphereIsFoundAgainFromThreeThousandPlaces() {
        Random random = new Random(11);
        int size = 3_000;
        double[][] values = new double[8][size];
        for (int index = 0; index < size; index++) {
            double latitude = Math.asin(2 * random.nextDouble() - 1);
            double pressure = 1_000 + 100_000 * random.nextDouble();
            double dry = WARMTH / (1 + 0.608 * Moisture.guess(WARMTH, pressure, latitude));
            double[] seen = {
                latitude,
                2 * Math.PI * random.nextDouble(),
                pressure,
                dry,
                WIND * Math.cos(latitude),
                0,
                geopotential(latitude, pressure) / EARTH.gravity(),
                8
            };
            for (int value = 0; value < 8; value++) {
                values[value][index] = seen[value];
            }
        }
        Soundings soundings =
                new Soundings(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);
        try (Team team = new Team(2)) {
            SoundingAnalysis analysis = new SoundingAnalysis(Grid.full(21), EARTH, team);
            analysis.analyse(soundings, _ -> {});

            for (double latitude : new double[] {-1.2, -0.6, 0, 0.3, 0.9, 1.4}) {
                double[] found = analysis.at(latitude, 2, 50_000);
                assertThat(found[Profiles.EASTWARD]).isCloseTo(WIND * Math.cos(latitude), within(0.6));
                assertThat(found[Profiles.NORTHWARD]).isCloseTo(0, within(0.6));
                assertThat(found[Profiles.GEOPOTENTIAL] / EARTH.gravity())
                        .isCloseTo(geopotential(latitude, 50_000) / EARTH.gravity(), within(4.0));
                assertThat(found[Profiles.TEMPERATURE]).isCloseTo(WARMTH, within(0.6));
            }
        }
    }

    @Test
    void realSoundingsThatWereHeldBackAreForetold() throws IOException {
        Soundings all = Soundings.read(RealFiles.file("points_20110605-08.nc"), 0);
        try (Team team = new Team(2)) {
            SoundingAnalysis analysis = new SoundingAnalysis(Grid.full(31), EARTH, team);
            analysis.analyse(pick(all, index -> index % 10 != 0), _ -> {});
            Soundings held = pick(all, index -> index % 10 == 0);
            double heights = 0;
            double winds = 0;
            int count = 0;
            for (int index = 0; index < held.size(); index++) {
                double pressure = held.pressures()[index];
                if (pressure < 35_000 || pressure > 65_000 || held.heightErrors()[index] > 10) {
                    continue;
                }
                double[] found = analysis.at(held.latitudes()[index], held.longitudes()[index], pressure);
                heights += Math.pow(found[Profiles.GEOPOTENTIAL] / EARTH.gravity() - held.heights()[index], 2);
                winds += Math.pow(found[Profiles.EASTWARD] - held.eastward()[index], 2)
                        + Math.pow(found[Profiles.NORTHWARD] - held.northward()[index], 2);
                count++;
            }

            assertThat(count).isGreaterThan(200);
            assertThat(Math.sqrt(heights / count)).as("m").isLessThan(18);
            assertThat(Math.sqrt(winds / count)).as("m/s").isLessThan(5);
        }
    }

    private static Soundings pick(Soundings all, IntPredicate wanted) {
        int[] chosen = IntStream.range(0, all.size()).filter(wanted).toArray();
        return new Soundings(
                pick(all.latitudes(), chosen),
                pick(all.longitudes(), chosen),
                pick(all.pressures(), chosen),
                pick(all.temperatures(), chosen),
                pick(all.eastward(), chosen),
                pick(all.northward(), chosen),
                pick(all.heights(), chosen),
                pick(all.heightErrors(), chosen));
    }

    private static double[] pick(double[] values, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(index -> values[index]).toArray();
    }
}
