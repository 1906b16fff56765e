package dev.xinmiao.weather.climate;

/** The highest value of a belt and its latitude in degrees. */
record Extreme(double value, double latitude) {}
