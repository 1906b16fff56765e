package dev.xinmiao.weather.picture;

import java.time.Duration;
import java.time.Instant;

/**
 * What was run.
 *
 * @param start what the initial state was made from
 * @param initial time
 * @param length of the forecast
 * @param truncation of the spectral model, so that 85 stands for T85
 * @param levels of the model
 * @param grid in words, such as "256 × 128 Gaussian"
 * @param step of the model
 * @param precision such as "double" or "float"
 * @param taken time that the run took
 * @param machine on which it ran
 */
public record Run(
        Bilingual start,
        Instant initial,
        Duration length,
        int truncation,
        int levels,
        String grid,
        Duration step,
        String precision,
        Duration taken,
        String machine) {

    /** As "T85 L26". */
    public String name() {
        return "T" + truncation + " L" + levels;
    }
}
