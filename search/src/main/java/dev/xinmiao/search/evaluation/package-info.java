/** Measures of search and answers on a corpus with questions, beside simpler ways to search; and how the weights are learnt. */
@NullMarked
package dev.xinmiao.search.evaluation;

import org.jspecify.annotations.NullMarked;
