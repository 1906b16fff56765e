/** From a sentence to what it asks: every character is understood, left aside or shown as not understood. */
@NullMarked
package dev.xinmiao.zone.lookup.reading;

import org.jspecify.annotations.NullMarked;
