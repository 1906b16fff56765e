/** Draws what the tests of the reference suite are known by. */
@NullMarked
package dev.xinmiao.weather.gallery;

import org.jspecify.annotations.NullMarked;
