package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against about what line-by-line models give for standard columns without clouds (Ellingson et al. 1991, J. Geophys. Res. 96, 8929),
 * rounded and as remembered.
 */
class RadiationTest {
    private final double[] skin = new double[Columns.SIZE];
    private final double[] emitted = new double[Columns.SIZE];
    private final double[] path = new double[Columns.SIZE];
    private final double[] albedo = new double[Columns.SIZE];

    @ParameterizedTest
    @CsvSource({
        "TROPICAL, 8, 289, 393", "TROPICAL, 20, 289, 393", "TROPICAL, 60, 289, 393",
        "WINTER, 8, 231, 218", "WINTER, 20, 231, 218", "WINTER, 60, 231, 218",
        "SUBARCTIC, 8, 200, 167", "SUBARCTIC, 20, 200, 167", "SUBARCTIC, 60, 200, 167"
    })
    void clearSkiesRadiateAsStandardColumnsDo(String name, int layers, double up, double down) {
        LongWave longWave = longWave(sounding(name), layers, false);

        assertThat(longWave.up[9]).isCloseTo(up, within(10.0));
        assertThat(longWave.down[9]).isCloseTo(down, within(14.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void cloudsKeepHeatBackButNeverAllOfIt(int layers) {
        for (String name : new String[] {"TROPICAL", "WINTER", "SUBARCTIC"}) {
            LongWave clear = longWave(sounding(name), layers, false);
            LongWave cloudy = longWave(sounding(name), layers, true);

            assertThat(clear.up[0] - cloudy.up[0]).isBetween(1.0, 60.0);
            assertThat(cloudy.down[0] - clear.down[0]).isBetween(5.0, 60.0);
            double net = cloudy.down[0] - emitted[0] - (1 - Constants.EMISSIVITY) * cloudy.down[0];
            assertThat(net).as("net at the ground").isBetween(-100.0, -25.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void heatingIsTheDivergenceOfHeatRadiation(int layers) {
        LongWave longWave = longWave(Sounding.TROPICAL, layers, true);
        double into = emitted[5] + (1 - Constants.EMISSIVITY) * longWave.down[5] - longWave.down[5] - longWave.up[5];

        assertThat(sum(longWave.absorbed, 5)).isCloseTo(into, within(1e-10 * longWave.up[5]));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void allSunlightIsAccountedFor(int layers) {
        for (double sine : new double[] {0, 0.01, 0.3, 1}) {
            ShortWave shortWave = shortWave(Sounding.TROPICAL, layers, sine, 0.3);
            double ground = shortWave.visible[5] * (1 - 0.3) + shortWave.near[5];

            assertThat(sum(shortWave.absorbed, 5) + ground + shortWave.reflected[5])
                    .isCloseTo(1, within(1e-12));
            assertThat(shortWave.visible[5]).isNotNegative();
            for (double[] row : shortWave.absorbed) {
                assertThat(row[5]).isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void aboutThreeTenthsGoBackToSpaceAndAFifthStaysInTheAir(int layers) {
        ShortWave shortWave = shortWave(Sounding.WINTER, layers, 0.5, 0.15);

        assertThat(shortWave.reflected[0]).isBetween(0.24, 0.36);
        assertThat(sum(shortWave.absorbed, 0)).isBetween(0.13, 0.25);
    }

    @Test
    void sharesOfBandsAreThoseOfPlancksLaw() {
        double[][] edges = {{8.5, 11}, {13.5, 16.5}, {7.5, 8.5, 11, 13.5, 16.5, 22}};
        for (double warmth = 190; warmth <= 330; warmth += 10) {
            double place = (warmth - Constants.SHARE_MIDDLE) / 100;
            double all = 0;
            for (int band = 0; band < 4; band++) {
                double[] powers = Constants.SHARES[band];
                double share = powers[0] + place * (powers[1] + place * powers[2]);
                all += share;
                if (band < 3) {
                    double planck = 0;
                    for (int edge = 0; edge < edges[band].length; edge += 2) {
                        planck += below(edges[band][edge + 1] * warmth) - below(edges[band][edge] * warmth);
                    }
                    assertThat(share).isCloseTo(planck, within(0.005));
                }
            }
            assertThat(all).isCloseTo(1, within(1e-6));
        }
    }

    /** Share of a black body's radiation below a wavelength, in µm times its temperature. */
    private static double below(double product) {
        double x = 14_387.77 / product;
        double sum = 0;
        for (int n = 1; n < 60; n++) {
            sum += Math.exp(-n * x)
                    * (x * x * x / n + 3 * x * x / (n * n) + 6 * x / Math.pow(n, 3) + 6 / Math.pow(n, 4));
        }
        return sum * 15 / Math.pow(Math.PI, 4);
    }

    private LongWave longWave(Sounding sounding, int layers, boolean cloudy) {
        Columns columns = sounding.on(ConvectionTest.levels(layers));
        Air air = air(columns);
        Arrays.fill(skin, sounding.temperature()[0]);
        Arrays.fill(emitted, Ground.emission(skin[0]));
        LongWave longWave = new LongWave(layers);
        longWave.act(air, columns, clouds(air, columns, layers, cloudy), emitted, skin);
        return longWave;
    }

    private ShortWave shortWave(Sounding sounding, int layers, double sine, double ground) {
        Columns columns = sounding.on(ConvectionTest.levels(layers));
        Air air = air(columns);
        Arrays.fill(path, sine);
        Arrays.fill(albedo, ground);
        ShortWave shortWave = new ShortWave(Layering.of(ConvectionTest.levels(layers)));
        shortWave.act(air, columns, clouds(air, columns, layers, true), path, albedo);
        return shortWave;
    }

    private static Clouds clouds(Air air, Columns columns, int layers, boolean cloudy) {
        Layering layering = Layering.of(ConvectionTest.levels(layers));
        Clouds clouds = new Clouds(layering);
        if (cloudy) {
            Convection convection = new Convection(layering);
            clouds.act(air, columns, convection, convection.rain);
        }
        return clouds;
    }

    private static Air air(Columns columns) {
        Air air = new Air(columns.layers);
        air.take(columns);
        air.saturate(columns);
        return air;
    }

    private static double sum(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).sum();
    }

    private static Sounding sounding(String name) {
        return switch (name) {
            case "TROPICAL" -> Sounding.TROPICAL;
            case "WINTER" -> Sounding.WINTER;
            default -> Sounding.SUBARCTIC;
        };
    }
}
