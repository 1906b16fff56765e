package dev.xinmiao.weather.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.suite.BaroclinicCase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigitalFilterTest {
    private final Grid grid = Grid.full(21);
    private final HybridLevels levels = HybridLevels.even(8);
    private final BaroclinicCase jet = BaroclinicCase.of(grid, levels, false);
    private final Setting setting =
            new Setting(Planet.EARTH, levels, jet.ground(), 1_800, 0, 2, new double[8], Filter.ASSELIN, 0);

    @Test
    void aBalancedJetStaysAsItIs() {
        try (Machine machine = new Machine(Precision.DOUBLE, 2)) {
            Fields filtered = filter(machine, jet.fields());

            for (int point = 0; point < grid.points(); point++) {
                assertThat(filtered.surfacePressure()[point]).isCloseTo(100_000, within(30.0));
            }
        }
    }

    @Test
    void aSwingOfThePressureIsTakenOut() {
        Fields swinging = jet.fields();
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                swinging.surfacePressure()[grid.starts()[ring] + place] +=
                        300 * Math.pow(Math.cos(grid.latitude(ring)), 8) * Math.cos(8 * grid.longitude(ring, place));
            }
        }
        try (Machine machine = new Machine(Precision.DOUBLE, 2)) {
            double before = change(machine, swinging);
            double after = change(machine, filter(machine, swinging));

            assertThat(after).isLessThan(before / 4);
        }
    }

    private Fields filter(Machine machine, Fields start) {
        return new DigitalFilter(8, 1_800, 8 * 3_600)
                .filtered(start, machine.dry(grid, setting), machine.dry(grid, setting.backward()));
    }

    /** Mean change of the surface pressure over three hours, Pa. */
    private double change(Machine machine, Fields start) {
        Model model = machine.dry(grid, setting);
        model.begin(start);
        for (int step = 0; step < 6; step++) {
            model.step();
        }
        Fields later = Fields.of(grid.points(), levels.layers(), 0);
        model.copy(later);
        double[] differences = new double[grid.points()];
        Arrays.setAll(differences, point -> Math.abs(later.surfacePressure()[point] - start.surfacePressure()[point]));
        return Arrays.stream(differences).average().orElseThrow();
    }
}
