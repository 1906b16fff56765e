/**
 * Whole populations at once. A model is lowered to a graph of plain kernels over blocks of 1,024 rows: exact integers
 * of a proved range, and masks for truth and for "not null". What does not lower runs in the row interpreter, for that
 * node only. Results are those of {@link dev.xinmiao.decision.DmnModel#strictEvaluator()}, row by row.
 */
@NullMarked
package dev.xinmiao.decision.column;

import org.jspecify.annotations.NullMarked;
