package dev.xinmiao.weather.grib;

/** What a message says of its values. */
public record GribField(Parameter parameter, Level level, StepRange steps, GribGrid grid) {}
