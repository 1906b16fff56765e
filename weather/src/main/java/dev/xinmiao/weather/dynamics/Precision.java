package dev.xinmiao.weather.dynamics;

import java.util.Locale;

/** Of the numbers that a run is reckoned in. */
public enum Precision {
    DOUBLE,
    FLOAT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
