/**
 * The zone's time: which days are worked, how long something may take, how much of that is used.
 *
 * <p>How is counted (docs/decisions/0010): the day of acceptance is not counted; a day counts if the clock ran at its
 * close, the end of the last office hours; hours run from the moment they are given (Civil Code art. 201 †). A limit in
 * days ends with its last day, so what is decided on the evening of that day is in time. A last day that is a day off
 * isn't moved: only working days are counted where days off matter.
 */
@NullMarked
package dev.xinmiao.zone.calendar;

import org.jspecify.annotations.NullMarked;
