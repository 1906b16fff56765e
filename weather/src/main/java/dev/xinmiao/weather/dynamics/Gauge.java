package dev.xinmiao.weather.dynamics;

/** Takes what was measured. */
public interface Gauge {

    void put(String name, double value, String unit);
}
