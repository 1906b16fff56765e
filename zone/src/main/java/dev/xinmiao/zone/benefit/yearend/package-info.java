/**
 * 年终 The end of a pot's year: what it would do, who proposed it, and what another person decided. It can't be undone, so
 * nobody does it alone.
 */
@NullMarked
package dev.xinmiao.zone.benefit.yearend;

import org.jspecify.annotations.NullMarked;
