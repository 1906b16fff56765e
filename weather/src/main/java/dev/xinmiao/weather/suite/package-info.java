/** Published test cases for models of the atmosphere, and what is asked of them. */
@NullMarked
package dev.xinmiao.weather.suite;

import org.jspecify.annotations.NullMarked;
