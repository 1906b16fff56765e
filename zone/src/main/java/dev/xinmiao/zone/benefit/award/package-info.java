/**
 * Awards without application (免申即享): a list from an official paper, checked line by line against facts, told to the
 * enterprises, shown to the public, and paid. An award is its events; {@link AwardState} has every way on.
 */
@NullMarked
package dev.xinmiao.zone.benefit.award;

import org.jspecify.annotations.NullMarked;
