/**
 * What happens in a column of air besides motion: clouds and rain, radiation, exchange with the ground. Of intermediate complexity, as
 * Molteni 2003 (Clim. Dyn. 20, 175) has it, but for any number of layers and with the course of the day. Processes follow one another;
 * each changes the state over the span of the step and keeps what it must: mass of water, energy, momentum.
 */
@NullMarked
package dev.xinmiao.weather.real.physics;

import org.jspecify.annotations.NullMarked;
