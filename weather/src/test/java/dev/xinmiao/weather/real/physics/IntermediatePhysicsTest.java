package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.xinmiao.weather.boundary.Aquaplanet;
import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.Columns;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntermediatePhysicsTest {
    private static final LocalDateTime START = LocalDateTime.of(2001, 7, 1, 0, 0);
    private static final double SPAN = 1800;
    private static final double SUN_EVERY = 7200;

    private final Grid grid = Grid.full(5);

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void whatAColumnGainsCameThroughItsTopOrItsGround(int layers) {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(layers));
        columns.start = 32;
        IntermediatePhysics physics = physics(mixed(), layers);
        for (int step = 0; step < 30; step++) {
            Atmosphere.forget(columns);
            physics.add(columns, step * SPAN, SPAN, 0);
            for (int i = 0; i < Columns.SIZE; i += 9) {
                checkBudget(columns, physics.output(), i);
            }
            Atmosphere.step(columns, SPAN);
        }
    }

    /** Sums are set to nought after each look, so they are of one step. */
    private static void checkBudget(Columns columns, Output output, int i) {
        int point = columns.start + i;
        double energy = 0;
        double gain = 0;
        double water = 0;
        for (int layer = 0; layer < columns.layers; layer++) {
            double mass = (columns.half[layer + 1][i] - columns.half[layer][i]) / Constants.GRAVITY;
            energy += mass * Constants.HEAT * columns.temperature[layer][i];
            water += mass * columns.moistening[layer][i];
            gain += mass
                    * (Constants.HEAT * columns.heating[layer][i] + Constants.LATENT * columns.moistening[layer][i]);
        }
        double radiation = output.topSunDown[point]
                - output.topSunUp[point]
                - output.groundSunNet[point]
                - output.topHeatUp[point]
                + output.groundHeatUp[point]
                - output.groundHeatDown[point];
        double flux = radiation + output.sensibleHeat[point] + output.latentHeat[point];
        assertThat(gain * SPAN).isCloseTo(flux * SPAN, within(1e-12 * energy));
        double evaporation = output.evaporationSum[point];
        double rain = output.convectiveRainSum[point] + output.largeScaleRainSum[point];
        assertThat(water * SPAN).isCloseTo(evaporation - rain, within(1e-10));
        output.evaporationSum[point] = 0;
        output.convectiveRainSum[point] = 0;
        output.largeScaleRainSum[point] = 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void noColumnIsTooStrange(int layers) {
        IntermediatePhysics physics = physics(mixed(), layers);
        for (double warmth : new double[] {180, 250, 330}) {
            for (double relative : new double[] {0, 1, -0.1}) {
                for (double wind : new double[] {0, 120}) {
                    Columns columns = strange(layers, warmth, relative, wind);
                    for (int step = 0; step < 8; step++) {
                        Atmosphere.forget(columns);
                        physics.add(columns, step * SPAN, SPAN, 0);
                        Atmosphere.step(columns, SPAN);
                    }
                    check(columns);
                }
            }
        }
        for (double[] told : physics.output().named().values()) {
            assertThat(Arrays.stream(told).allMatch(Double::isFinite)).isTrue();
        }
        for (double[] kept : physics.state().values()) {
            assertThat(Arrays.stream(kept).allMatch(Double::isFinite)).isTrue();
        }
    }

    private static void check(Columns columns) {
        for (int layer = 0; layer < columns.layers; layer++) {
            assertThat(Arrays.stream(columns.humidity[layer]).allMatch(value -> value > -1e-15 && value < 1))
                    .isTrue();
            assertThat(Arrays.stream(columns.temperature[layer]).allMatch(value -> value > 100 && value < 500))
                    .isTrue();
            assertThat(Arrays.stream(columns.u[layer]).allMatch(value -> Math.abs(value) < 121))
                    .isTrue();
        }
    }

    private static Columns strange(int layers, double warmth, double relative, double wind) {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(layers));
        Random random = new Random(4);
        double[] saturated = new double[Columns.SIZE];
        double[] slope = new double[Columns.SIZE];
        for (int layer = 0; layer < layers; layer++) {
            Arrays.fill(columns.u[layer], layer % 2 == 0 ? wind : -wind);
            double[] temperature = columns.temperature[layer];
            Arrays.setAll(temperature, i -> Math.clamp(warmth + 20 * random.nextGaussian(), 180, 330));
            Saturation.of(temperature, columns.pressure[layer], saturated, slope);
            Arrays.setAll(columns.humidity[layer], i -> Math.min(0.1, relative * saturated[i]));
        }
        Atmosphere.stack(columns);
        return columns;
    }

    @Test
    void aRunGoesOnBitByBitFromWhatWasKept() {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(20));
        IntermediatePhysics physics = physics(mixed(), 20);
        run(physics, columns, 0, 7);
        Map<String, double[]> kept = new HashMap<>();
        physics.state().forEach((name, values) -> kept.put(name, values.clone()));
        physics.output().named().forEach((name, values) -> kept.put("output " + name, values.clone()));
        Columns again = copy(columns);
        run(physics, columns, 7, 12);

        IntermediatePhysics other = physics(mixed(), 20);
        other.state().forEach((name, values) -> restore(named(kept, name), values));
        other.output().named().forEach((name, values) -> restore(named(kept, "output " + name), values));
        run(other, again, 7, 12);

        assertThat(again.temperature).isDeepEqualTo(columns.temperature);
        assertThat(again.humidity).isDeepEqualTo(columns.humidity);
        other.state()
                .forEach((name, values) ->
                        assertThat(values).as(name).isEqualTo(physics.state().get(name)));
        other.output()
                .named()
                .forEach((name, values) -> assertThat(values)
                        .as(name)
                        .isEqualTo(physics.output().named().get(name)));
    }

    private static double[] named(Map<String, double[]> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    private static void restore(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static void run(IntermediatePhysics physics, Columns columns, int from, int to) {
        for (int step = from; step < to; step++) {
            Atmosphere.forget(columns);
            physics.add(columns, step * SPAN, SPAN, 0);
            Atmosphere.step(columns, SPAN);
        }
    }

    @Test
    void aColumnHasTheSameFateInAnyBlockOnAnyThread() {
        Columns whole = Sounding.TROPICAL.on(ConvectionTest.levels(8));
        whole.start = 32;
        Columns part = copy(whole);
        part.start = 32 + 40;
        part.count = 24;
        physics(mixed(), 8).add(whole, 3600, SPAN, 0);
        physics(mixed(), 8).add(part, 3600, SPAN, 1);

        for (int layer = 0; layer < 8; layer++) {
            assertThat(Arrays.copyOf(part.heating[layer], 24))
                    .isEqualTo(Arrays.copyOfRange(whole.heating[layer], 40, 64));
            assertThat(Arrays.copyOf(part.moistening[layer], 24))
                    .isEqualTo(Arrays.copyOfRange(whole.moistening[layer], 40, 64));
        }
    }

    @Test
    void overlappingSpansOfALeapfrogCountOnce() {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(8));
        columns.start = 48;
        IntermediatePhysics physics = physics(Aquaplanet.observed(grid), 8);
        physics.add(columns, 0, SPAN / 2, 0);
        physics.add(columns, 0, SPAN, 0);
        for (int step = 1; step < 10; step++) {
            Atmosphere.forget(columns);
            physics.add(columns, (step - 1) * SPAN, 2 * SPAN, 0);
        }

        double rate = physics.output().latentHeat[48] / Constants.LATENT;
        assertThat(rate).isPositive();
        assertThat(physics.output().evaporationSum[48]).isCloseTo(rate * 10 * SPAN, within(0.05 * rate * 10 * SPAN));
        assertThat(named(physics.state(), "until")[48]).isEqualTo(10 * SPAN);
    }

    @Test
    void aStepAllocatesNothing() {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(8));
        IntermediatePhysics physics = physics(mixed(), 8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        // The compiler comes to it after some thousand calls; before, vectors are objects.
        for (int round = 0; round < 60 && allocated > 1000; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int call = 0; call < 1000; call++) {
                Atmosphere.forget(columns);
                physics.add(columns, call * SPAN, SPAN, 0);
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }

        assertThat(allocated).as("bytes in a thousand calls").isLessThan(1000);
    }

    @Test
    void landIsWarmByDayAndCoolByNightAndGivesBackWhatItTakes() {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(20));
        columns.start = 32;
        IntermediatePhysics physics = physics(land(295, 0.3, 0), 20);
        double warmest = 0;
        double coldest = 1000;
        for (int step = 0; step < 48 * 4; step++) {
            Atmosphere.forget(columns);
            physics.add(columns, step * SPAN, SPAN, 0);
            Atmosphere.step(columns, SPAN);
            if (step >= 48) {
                warmest = Math.max(warmest, physics.output().skinTemperature[40]);
                coldest = Math.min(coldest, physics.output().skinTemperature[40]);
            }
        }

        assertThat(warmest - coldest).isBetween(6.0, 40.0);
        assertThat(warmest).isBetween(295.0, 325.0);
        assertThat(physics.output().temperature[40]).isBetween(coldest - 2, warmest + 2);
        assertThat(physics.output().eastward[40]).isBetween(-1.0, 6.0);
    }

    @Test
    void unevenGroundSlowsTheWindAloft() {
        double[] slower = new double[2];
        for (int uneven = 0; uneven < 2; uneven++) {
            Columns columns = Sounding.WINTER.on(ConvectionTest.levels(20));
            for (int layer = 0; layer < 20; layer++) {
                Arrays.fill(columns.u[layer], 10 * columns.pressure[layer][0] / 100_000);
            }
            physics(land(260, 0.2, 0, 300 * uneven), 20).add(columns, 0, SPAN, 0);
            for (int layer = 0; layer < 14; layer++) {
                slower[uneven] -= columns.addedU[layer][0];
            }
        }

        assertThat(slower[1]).isGreaterThan(2 * Math.abs(slower[0]));
    }

    @Test
    void wetLandUnderCalmAirGivesItsHeatSteadilyAllDay() {
        IntermediatePhysics physics = physics(land(300, 0.4, 0), 8);
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(8));
        columns.start = 32;
        double most = 0;
        double jump = 0;
        double before = 0;
        for (int step = 0; step < 3 * 48; step++) {
            Atmosphere.forget(columns);
            Arrays.stream(columns.u).forEach(row -> Arrays.fill(row, 0.5));
            Arrays.stream(columns.v).forEach(row -> Arrays.fill(row, 0));
            physics.add(columns, step * SPAN, SPAN, 0);
            Atmosphere.step(columns, SPAN);
            double latent = physics.output().latentHeat[40];
            if (step > 48) {
                most = Math.max(most, latent);
                jump = Math.max(jump, Math.abs(latent - before));
            }
            before = latent;
        }

        assertThat(most).as("W/m²").isBetween(150.0, 900.0);
        assertThat(jump).as("from step to step").isLessThan(400);
    }

    @Test
    void drySoilIsWarmerThanWetSoil() {
        double[] skins = new double[2];
        for (int wet = 0; wet < 2; wet++) {
            Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(20));
            columns.start = 32;
            IntermediatePhysics physics = physics(land(300, 0.3 * wet, 0), 20);
            for (int step = 0; step < 48; step++) {
                Atmosphere.forget(columns);
                physics.add(columns, step * SPAN, SPAN, 0);
                skins[wet] = Math.max(skins[wet], physics.output().skinTemperature[40]);
            }
        }

        assertThat(skins[0]).isGreaterThan(skins[1] + 2);
    }

    @Test
    void snowMeltsInTheWarmthAndBrightensTheGround() {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(8));
        columns.start = 32;
        IntermediatePhysics physics = physics(land(274, 0.3, 60), 8);
        physics.add(columns, 43_200, SPAN, 0);
        double bright = named(physics.state(), "landAlbedo")[40];
        for (int step = 1; step < 48; step++) {
            Atmosphere.forget(columns);
            physics.add(columns, 43_200 + step * SPAN, SPAN, 0);
        }

        assertThat(bright).isCloseTo(Constants.SNOW_ALBEDO - 0.3 * Constants.FOREST_SHADE, within(1e-9));
        assertThat(named(physics.state(), "snow")[40]).isLessThan(55);
        assertThat(named(physics.state(), "landAlbedo")[40]).isLessThan(bright);
    }

    @Test
    void fieldsOfAnotherGridAreRefused() {
        BoundaryFields fields = Aquaplanet.observed(Grid.full(10));

        assertThatThrownBy(() -> physics(fields, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the boundary fields have 512 points, but the grid has 128; make them for this grid");
    }

    private IntermediatePhysics physics(BoundaryFields fields, int layers) {
        return new IntermediatePhysics(grid, ConvectionTest.levels(layers), fields, START, SUN_EVERY, 2);
    }

    private BoundaryFields land(double warmth, double moisture, double snow) {
        return land(warmth, moisture, snow, 0);
    }

    private BoundaryFields land(double warmth, double moisture, double snow, double unevenness) {
        double[] one = filled(1);
        return new BoundaryFields(
                filled(300),
                filled(unevenness),
                one,
                year(290),
                year(0),
                year(snow),
                year(warmth),
                new double[][][] {year(moisture), year(moisture), year(moisture)},
                filled(0.2),
                filled(0.3),
                filled(0.3));
    }

    /** Half land, a third of the water under ice. */
    private BoundaryFields mixed() {
        return new BoundaryFields(
                filled(500),
                filled(0),
                filled(0.5),
                year(299),
                year(1.0 / 3),
                year(10),
                year(297),
                new double[][][] {year(0.25), year(0.25), year(0.25)},
                filled(0.2),
                filled(0.5),
                filled(0.2));
    }

    private double[] filled(double value) {
        double[] values = new double[grid.points()];
        Arrays.fill(values, value);
        return values;
    }

    private double[][] year(double value) {
        double[][] year = new double[BoundaryFields.MONTHS][];
        Arrays.fill(year, filled(value));
        return year;
    }

    private static Columns copy(Columns from) {
        Columns to = Atmosphere.columns(ConvectionTest.levels(from.layers), from.surfacePressure[0]);
        to.start = from.start;
        for (int layer = 0; layer < from.layers; layer++) {
            restore(from.u[layer], to.u[layer]);
            restore(from.v[layer], to.v[layer]);
            restore(from.temperature[layer], to.temperature[layer]);
            restore(from.humidity[layer], to.humidity[layer]);
        }
        Atmosphere.stack(to);
        return to;
    }
}
