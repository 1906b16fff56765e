package dev.xinmiao.weather.grib;

/**
 * What was read of a message but its values.
 *
 * @param shortName by ecCodes, {@code unknown} where it knows none
 * @param cfName standard name of the CF conventions, {@code unknown} where there is none
 */
public record GribMessage(String shortName, String name, String cfName, String units, GribField field) {}
