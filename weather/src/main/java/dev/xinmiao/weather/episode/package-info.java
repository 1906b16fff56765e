/** Forecasts of days of which the truth is known, and their scores. */
@NullMarked
package dev.xinmiao.weather.episode;

import org.jspecify.annotations.NullMarked;
