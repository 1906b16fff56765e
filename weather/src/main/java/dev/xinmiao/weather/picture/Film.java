package dev.xinmiao.weather.picture;

import java.util.List;

/**
 * Maps of one kind that follow one another.
 *
 * @param name of its files: small letters, digits and hyphens
 * @param title of all of them
 * @param maps in order of time, of one projection and the same scales
 */
public record Film(String name, Bilingual title, List<WeatherMap> maps) {

    public Film {
        if (!name.matches("[a-z0-9-]+") || maps.isEmpty()) {
            throw new IllegalArgumentException(
                    "A film needs a name of small letters, digits and hyphens, and at least one map, but is named "
                            + name + " and has " + maps.size() + ".");
        }
    }
}
