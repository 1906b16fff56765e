/** Reading what is written in a cell: numbers, amounts, dates, answers, in the notations people use. */
@NullMarked
package dev.xinmiao.zone.intake.internal.value;

import org.jspecify.annotations.NullMarked;
