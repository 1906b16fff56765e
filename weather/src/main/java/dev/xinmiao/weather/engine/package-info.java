/** Models made ready to run: in either precision, with physics or without, on threads that they share; and how they go on. */
@NullMarked
package dev.xinmiao.weather.engine;

import org.jspecify.annotations.NullMarked;
