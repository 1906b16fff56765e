/** From observed and analysed values to a state that a forecast can begin at. */
@NullMarked
package dev.xinmiao.weather.analysis;

import org.jspecify.annotations.NullMarked;
