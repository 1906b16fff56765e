package dev.xinmiao.weather.suite;

/** Takes what tests are known by, to show it. */
public interface Gallery {

    /** @throws java.io.UncheckedIOException where it can't be kept */
    void show(Exhibit exhibit);
}
