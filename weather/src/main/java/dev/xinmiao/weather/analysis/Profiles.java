package dev.xinmiao.weather.analysis;

/** The atmosphere as a function of place and pressure, wherever it comes from; also below the ground, as if there were none. For one thread. */
public interface Profiles {
    /** Places in what {@link #at} returns. */
    int EASTWARD = 0;

    int NORTHWARD = 1;
    int GEOPOTENTIAL = 2;
    int TEMPERATURE = 3;
    int HUMIDITY = 4;

    /**
     * @param latitude in radians
     * @param longitude in radians, from 0
     * @param pressure in Pa
     * @return winds in m/s, geopotential in m²/s², temperature in K, specific humidity in kg/kg; filled anew by the next call
     */
    double[] at(double latitude, double longitude, double pressure);
}
