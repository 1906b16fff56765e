/** What a forecast says, in the quantities and at the places that people ask for. */
@NullMarked
package dev.xinmiao.weather.output;

import org.jspecify.annotations.NullMarked;
