package dev.xinmiao.weather.state;

import java.util.Locale;

/** How refusals write numbers and places. */
final class Wording {

    private Wording() {}

    /** Without a fraction where there is none. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? String.valueOf((long) value) : String.valueOf((float) value);
    }

    /** As {@code 52.50°N 13.40°E}. */
    static String place(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.2f°%s %.2f°E", Math.abs(latitude), latitude < 0 ? "S" : "N", longitude);
    }
}
