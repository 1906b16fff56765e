/** The weather model from the command line. */
@NullMarked
package dev.xinmiao.weather.command;

import org.jspecify.annotations.NullMarked;
