/** Pictures of a forecast: maps, charts, meteograms, moving pictures and a report of a run, drawn without a screen. */
@NullMarked
package dev.xinmiao.weather.picture;

import org.jspecify.annotations.NullMarked;
