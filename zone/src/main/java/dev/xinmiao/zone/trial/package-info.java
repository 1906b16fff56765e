/**
 * 考验 Cases under load and under kill -9, on the program's own database without its pages: what {@code bench casework} measures
 * and {@code chaos casework} proves.
 */
@NullMarked
package dev.xinmiao.zone.trial;

import org.jspecify.annotations.NullMarked;
