package dev.xinmiao.zone.kernel;

import java.time.LocalDate;

/** What a statement speaks of: a calendar year, or everything from a day on until a later statement. */
public sealed interface Period {

    /** A calendar year, which in China is also the fiscal year. */
    record Year(int year) implements Period {
        public Year {
            if (year < 1900 || year > 2200) {
                throw new IllegalArgumentException(year + " is not a year between 1900 and 2200");
            }
        }

        @Override
        public String toString() {
            return Integer.toString(year);
        }
    }

    record Since(LocalDate day) implements Period {
        @Override
        public String toString() {
            return "since " + day;
        }
    }

    static Period year(int year) {
        return new Year(year);
    }

    static Period since(LocalDate day) {
        return new Since(day);
    }
}
