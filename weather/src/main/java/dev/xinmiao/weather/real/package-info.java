/**
 * Everything that is reckoned in the precision of a run. These sources are of double precision; the build makes the package
 * {@code dev.xinmiao.weather.real32} of them by writing {@code float} for {@code double}, so that both stay one source. What has to be
 * double in either lies outside.
 */
@NullMarked
package dev.xinmiao.weather.real;

import org.jspecify.annotations.NullMarked;
