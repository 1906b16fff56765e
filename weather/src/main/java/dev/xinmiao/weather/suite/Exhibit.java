package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.grid.Grid;
import java.util.List;

/**
 * What a test is known by, as numbers that others may draw. Fields have a value for each point of the grid; means round the globe have
 * for each layer, from the top down, one for each latitude from north to south.
 */
public sealed interface Exhibit {

    /** The test and its truncation, such as “galewsky T42”. */
    String name();

    private static String name(ReferenceTest test, int truncation) {
        return test.title() + " T" + truncation;
    }

    /**
     * Case 1 of Williamson et al. 1992, nearly over the poles.
     *
     * @param carried height of the bell after so many days, m
     * @param begun the same at the beginning
     */
    record Bell(Grid grid, int days, double[] carried, double[] begun) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.WILLIAMSON1, grid.truncation());
        }
    }

    /**
     * Case 5.
     *
     * @param height of the surface, m
     * @param ground height of the mountain, m
     */
    record Mountain(Grid grid, int days, double[] height, double[] ground) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.WILLIAMSON5, grid.truncation());
        }
    }

    /**
     * Case 6.
     *
     * @param height of the surface, m
     */
    record Haurwitz(Grid grid, int days, double[] height) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.WILLIAMSON6, grid.truncation());
        }
    }

    /**
     * The jet of Galewsky et al. 2004.
     *
     * @param vorticity relative, per second
     */
    record RolledUpJet(Grid grid, int days, double[] vorticity) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.GALEWSKY, grid.truncation());
        }
    }

    /**
     * The balanced jet of Jablonowski and Williamson 2006.
     *
     * @param pressures of the layers, Pa
     * @param wind eastward after so many days, m/s, a mean round the globe
     * @param begun the same at the beginning
     */
    record SteadyJet(Grid grid, double[] pressures, int days, double[] wind, double[] begun) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.JW_STEADY, grid.truncation());
        }
    }

    /**
     * Their wave.
     *
     * @param layers how many
     * @param surfacePressure Pa
     * @param temperature of the lowest layer, K
     */
    record Wave(Grid grid, int layers, int days, double[] surfacePressure, double[] temperature) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.JW_WAVE, grid.truncation());
        }
    }

    /**
     * The moist wave of DCMIP 2016.
     *
     * @param layers how many
     * @param surfacePressure Pa
     * @param rain of the last day, kg/m²
     */
    record RainyWave(Grid grid, int layers, int days, double[] surfacePressure, double[] rain) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.MOIST_WAVE, grid.truncation());
        }
    }

    /**
     * The climate of Held and Suarez 1994, alike in both hemispheres.
     *
     * @param pressures of the layers, Pa
     * @param first day that counts
     * @param last likewise
     * @param wind eastward, m/s, on the mean of time and round the globe
     * @param temperature likewise, K
     * @param energy of eddies, likewise, m²/s²
     * @param variance of temperature by eddies, likewise, K²
     */
    record Climate(
            Grid grid,
            double[] pressures,
            int first,
            int last,
            double[] wind,
            double[] temperature,
            double[] energy,
            double[] variance)
            implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.HELD_SUAREZ, grid.truncation());
        }
    }

    /**
     * What a growing wave gains of energy.
     *
     * @param layers how many
     * @param gained since the beginning, J/m², at the beginning and after each day
     * @param allowed W/m²
     */
    record Energy(int truncation, int layers, double[] gained, double allowed) implements Exhibit {
        @Override
        public String name() {
            return Exhibit.name(ReferenceTest.CONSERVATION, truncation);
        }
    }

    /**
     * The error of coefficients that went to points and back, as part of the greatest.
     *
     * @param wide in double precision, for each truncation
     * @param narrow in single precision
     */
    record RoundTrips(List<Integer> truncations, double[] wide, double[] narrow) implements Exhibit {
        @Override
        public String name() {
            return ReferenceTest.ROUNDTRIP.title();
        }
    }
}
