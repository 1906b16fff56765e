/** Value types that every floor uses, and the clock. */
@NullMarked
package dev.xinmiao.zone.kernel;

import org.jspecify.annotations.NullMarked;
