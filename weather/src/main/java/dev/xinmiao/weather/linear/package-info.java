/** What of a library for linear algebra is needed, found and loaded. */
@NullMarked
package dev.xinmiao.weather.linear;

import org.jspecify.annotations.NullMarked;
