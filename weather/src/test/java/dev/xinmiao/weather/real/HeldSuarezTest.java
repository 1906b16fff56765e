package dev.xinmiao.weather.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeldSuarezTest {
    private static final double DAY = 86_400;
    private static final Grid GRID = Grid.full(21);

    @Test
    void airNearTheGroundIsDrawnToRadiativeEquilibriumInFourDaysAtTheEquator() {
        Columns columns = columns(GRID.starts()[GRID.rings() / 2]);
        double sine = GRID.sines()[GRID.rings() / 2];
        double cosine = 1 - sine * sine;
        double balanced = 315 - 60 * sine * sine;
        double rate = 1 / (40 * DAY) + (1 / (4 * DAY) - 1 / (40 * DAY)) * cosine * cosine;

        new HeldSuarez(GRID, Planet.EARTH, 1).add(columns, 0, 1_200, 0);

        assertThat(columns.heating[1][0]).isCloseTo(rate * (balanced - 280), within(1e-9));
        assertThat(columns.addedU[1][0]).isCloseTo(-10 / DAY, within(1e-9));
        assertThat(columns.addedV[1][0]).isCloseTo(5 / DAY, within(1e-9));
    }

    @Test
    void highAirIsDrawnSlowlyTo200KelvinAndNotHeldBack() {
        Columns columns = columns(0);

        new HeldSuarez(GRID, Planet.EARTH, 1).add(columns, 0, 1_200, 0);

        assertThat(columns.heating[0][0]).isCloseTo((200 - 280) / (40 * DAY), within(1e-12));
        assertThat(columns.addedU[0][0]).isZero();
    }

    /** Two layers at 100 and 1000 hPa of 280 K, with a wind of 10 and -5 m/s. */
    private static Columns columns(int start) {
        Columns columns = new Columns(2);
        columns.start = start;
        columns.count = Columns.SIZE;
        Arrays.fill(columns.surfacePressure, 100_000);
        for (int k = 0; k < 2; k++) {
            Arrays.fill(columns.pressure[k], k == 0 ? 10_000 : 100_000);
            Arrays.fill(columns.temperature[k], 280);
            Arrays.fill(columns.u[k], 10);
            Arrays.fill(columns.v[k], -5);
        }
        return columns;
    }
}
