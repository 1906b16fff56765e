/**
 * What can be said of a model without data: mistakes and oddities with their places, gaps and overlaps of decision tables,
 * test rows at every edge, and how much of the model given rows exercise.
 */
@NullMarked
package dev.xinmiao.decision.analysis;

import org.jspecify.annotations.NullMarked;
