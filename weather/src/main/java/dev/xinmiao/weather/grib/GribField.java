package dev.xinmiao.weather.grib;

/** What a message says of its values. */
public record GribField(Parameter parameter, Level level, Period period, GribGrid grid) {}
