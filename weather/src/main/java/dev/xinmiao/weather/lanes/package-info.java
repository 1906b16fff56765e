/** Exponentials and logarithms by vector instructions, whose bits don't depend on how Java runs them. */
@NullMarked
package dev.xinmiao.weather.lanes;

import org.jspecify.annotations.NullMarked;
