package dev.xinmiao.weather.picture;

import java.time.ZoneId;

/**
 * A place whose weather is shown.
 *
 * @param name of it
 * @param latitude in degrees
 * @param longitude in degrees
 * @param zone of its clocks
 */
public record Place(Bilingual name, double latitude, double longitude, ZoneId zone) {

    /** As "31.4°N 120.9°E". */
    public String coordinates() {
        return Graticule.latitude(Math.rint(latitude * 10) / 10) + " "
                + Graticule.longitude(Math.rint(longitude * 10) / 10);
    }
}
