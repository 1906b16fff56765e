/** Grids of Gaussian latitudes and the functions on the sphere that go with them, always in double precision. */
@NullMarked
package dev.xinmiao.weather.grid;

import org.jspecify.annotations.NullMarked;
