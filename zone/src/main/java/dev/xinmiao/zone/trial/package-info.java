/**
 * 考验 Cases and pots under load and under kill -9, on the program's own database without its pages: what {@code bench casework}
 * and {@code bench pots} measure and {@code chaos casework} and {@code chaos pots} prove.
 */
@NullMarked
package dev.xinmiao.zone.trial;

import org.jspecify.annotations.NullMarked;
