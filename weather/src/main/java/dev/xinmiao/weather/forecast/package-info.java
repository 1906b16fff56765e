/** A forecast from beginning to end: set up, run, watched, written, kept for going on, reported. */
@NullMarked
package dev.xinmiao.weather.forecast;

import org.jspecify.annotations.NullMarked;
