/** Threads that share a step. */
@NullMarked
package dev.xinmiao.weather.parallel;

import org.jspecify.annotations.NullMarked;
