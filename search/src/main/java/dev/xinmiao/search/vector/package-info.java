/** Sentences as vectors: texts that mean alike lie near each other. The model runs in this process, on the processor. */
@NullMarked
package dev.xinmiao.search.vector;

import org.jspecify.annotations.NullMarked;
