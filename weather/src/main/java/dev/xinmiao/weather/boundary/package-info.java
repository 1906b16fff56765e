/** What lies under the atmosphere at the points of a grid: height, land and sea, their climate by month. Always in double precision. */
@NullMarked
package dev.xinmiao.weather.boundary;

import org.jspecify.annotations.NullMarked;
