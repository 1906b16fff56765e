/** Years of weather, their means, and how they compare with those of the earth. */
@NullMarked
package dev.xinmiao.weather.climate;

import org.jspecify.annotations.NullMarked;
