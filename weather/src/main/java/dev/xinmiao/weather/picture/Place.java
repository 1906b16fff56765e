package dev.xinmiao.weather.picture;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A place whose weather is shown.
 *
 * @param name of it
 * @param latitude in degrees
 * @param longitude in degrees
 * @param zone of its clocks
 */
public record Place(Bilingual name, double latitude, double longitude, ZoneId zone) {

    /** By which clocks its weather is told: those of a zone, or such as its longitude would have. */
    Bilingual clocks() {
        return zone instanceof ZoneOffset
                ? new Bilingual("按经度划分的时区 UTC" + offset(), "mean solar zone by longitude, UTC" + offset())
                : new Bilingual("当地时间 " + zone.getId(), "local time " + zone.getId());
    }

    private String offset() {
        return zone.equals(ZoneOffset.UTC) ? "" : zone.getId();
    }

    /** As "31.4°N 120.9°E". */
    public String coordinates() {
        return Graticule.latitude(Math.rint(latitude * 10) / 10) + " "
                + Graticule.longitude(Math.rint(longitude * 10) / 10);
    }
}
