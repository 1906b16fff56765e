package dev.xinmiao.weather.episode;

import java.util.Locale;

/** Where scores are taken: between 20 and 80 degrees of either hemisphere, where weather comes and goes, and between them. */
enum Region {
    NORTH(20, 80),
    SOUTH(-80, -20),
    TROPICS(-20, 20);

    private final double south;
    private final double north;

    Region(double south, double north) {
        this.south = south;
        this.north = north;
    }

    /** @param latitude in degrees */
    boolean holds(double latitude) {
        return latitude > south && latitude < north;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
