/** States of the atmosphere on pressure levels, from which forecasts begin: read from files, put into one order and one set of units, and checked. */
@NullMarked
package dev.xinmiao.weather.state;

import org.jspecify.annotations.NullMarked;
