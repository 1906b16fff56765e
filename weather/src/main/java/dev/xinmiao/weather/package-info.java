/** A global forecast model of the atmosphere: a spectral core, physics of intermediate complexity, and what leads from real data to maps. */
@NullMarked
package dev.xinmiao.weather;

import org.jspecify.annotations.NullMarked;
