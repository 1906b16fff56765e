package dev.xinmiao.weather.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.RainGauge;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KesslerTest {
    private static final int LAYERS = 10;
    private static final double SPAN = 1_200;
    private static final double LATENT_HEAT = 2.5e6;

    private final RainGauge gauge = new RainGauge(Columns.SIZE, 1);
    private final Kessler kessler = new Kessler(Planet.EARTH, LAYERS, gauge, 1);

    @Test
    void whatFallsIsWhatTheColumnLosesAndHeatIsThatOfWhatCondensed() {
        Columns columns = columns(0.02, 0.002, 0.001);

        kessler.add(columns, 0, SPAN, 0);

        double lost = -column(columns.addedTracers[0], columns)
                - column(columns.addedTracers[1], columns)
                - column(columns.addedTracers[2], columns);
        // Half of the leap is counted, for leaps overlap.
        assertThat(gauge.fallen()[0]).isGreaterThan(1).isCloseTo(lost * SPAN / 2, within(1e-9));
        assertThat(column(columns.heating, columns) * 1004.5)
                .isCloseTo(-LATENT_HEAT * column(columns.addedTracers[0], columns), within(1e-6));
    }

    @Test
    void dryAirStaysDryAndItsTemperatureAsItIs() {
        Columns columns = columns(0, 0, 0);

        kessler.add(columns, 0, SPAN, 0);

        assertThat(gauge.fallen()[0]).isZero();
        for (int k = 0; k < LAYERS; k++) {
            assertThat(columns.heating[k][0]).isZero();
        }
    }

    @Test
    void cloudInDryAirEvaporatesAndCools() {
        Columns columns = columns(0.0001, 0.0005, 0);

        kessler.add(columns, 0, SPAN, 0);

        int lowest = LAYERS - 1;
        assertThat(columns.addedTracers[1][lowest][0] * SPAN).isCloseTo(-0.0005, within(1e-12));
        assertThat(columns.heating[lowest][0]).isNegative();
    }

    @Test
    void saturatedAirComesToSaturation() {
        Columns columns = columns(0.03, 0, 0);

        for (int time = 0; time < 3; time++) {
            kessler.add(columns, 0, SPAN, 0);
            apply(columns);
        }

        for (int k = 0; k < LAYERS; k++) {
            double warmth = columns.temperature[k][0];
            double saturated = 380 / columns.pressure[k][0] * Math.exp(17.27 * (warmth - 273) / (warmth - 36));
            assertThat(columns.tracers[0][k][0]).isCloseTo(saturated, within(0.01 * saturated));
        }
    }

    @Test
    void amountsBelowNoughtAreTakenFromBelow() {
        Columns columns = columns(0.001, 0, 0);
        Arrays.fill(columns.tracers[0][4], -0.0004);

        kessler.add(columns, 0, SPAN, 0);
        apply(columns);

        assertThat(gauge.least()).isEqualTo(-0.0004);
        assertThat(gauge.leastMended()).isNotNegative();
        assertThat(columns.tracers[0][4][0]).isCloseTo(0, within(1e-15));
        assertThat(columns.tracers[0][5][0]).isCloseTo(0.0006, within(1e-15));
    }

    private static void apply(Columns columns) {
        for (int k = 0; k < LAYERS; k++) {
            for (int i = 0; i < Columns.SIZE; i++) {
                columns.temperature[k][i] += SPAN * columns.heating[k][i];
                for (int kind = 0; kind < 3; kind++) {
                    columns.tracers[kind][k][i] += SPAN * columns.addedTracers[kind][k][i];
                    columns.addedTracers[kind][k][i] = 0;
                }
                columns.heating[k][i] = 0;
            }
        }
    }

    /** The first column's sum by mass. */
    private static double column(double[][] amount, Columns columns) {
        double sum = 0;
        for (int k = 0; k < LAYERS; k++) {
            sum += amount[k][0] * (columns.half[k + 1][0] - columns.half[k][0]) / 9.80616;
        }
        return sum;
    }

    private static Columns columns(double vapour, double cloud, double rain) {
        Columns columns = new Columns(LAYERS, 3);
        columns.count = Columns.SIZE;
        for (int k = 0; k <= LAYERS; k++) {
            Arrays.fill(columns.half[k], 20_000 + 8_000 * k);
        }
        for (int k = 0; k < LAYERS; k++) {
            Arrays.fill(columns.pressure[k], 24_000 + 8_000 * k);
            Arrays.fill(columns.temperature[k], 250 + 5 * k);
            Arrays.fill(columns.tracers[0][k], vapour);
            Arrays.fill(columns.tracers[1][k], cloud);
            Arrays.fill(columns.tracers[2][k], rain);
        }
        return columns;
    }
}
