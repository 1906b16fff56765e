package dev.xinmiao.weather.episode;

import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.analysis.Soundings;

/** How far profiles are off what soundings between 350 and 650 hPa of a region say. */
record SoundingScores(Errors height, Errors temperature, Errors wind) {
    private static final double TOP = 35_000;
    private static final double BOTTOM = 65_000;

    static SoundingScores of(Profiles profiles, Soundings soundings, Region region, double gravity) {
        SoundingScores scores = new SoundingScores(new Errors(), new Errors(), new Errors());
        for (int index = 0; index < soundings.size(); index++) {
            double pressure = soundings.pressures()[index];
            double latitude = soundings.latitudes()[index];
            if (pressure < TOP || pressure > BOTTOM || !region.holds(Math.toDegrees(latitude))) {
                continue;
            }
            double[] values = profiles.at(latitude, soundings.longitudes()[index], pressure);
            scores.height.add(
                    values[Profiles.GEOPOTENTIAL] / gravity - soundings.heights()[index], 1);
            scores.temperature.add(values[Profiles.TEMPERATURE] - soundings.temperatures()[index], 1);
            double east = values[Profiles.EASTWARD] - soundings.eastward()[index];
            double north = values[Profiles.NORTHWARD] - soundings.northward()[index];
            scores.wind.add(Math.hypot(east, north), 1);
        }
        return scores;
    }
}
