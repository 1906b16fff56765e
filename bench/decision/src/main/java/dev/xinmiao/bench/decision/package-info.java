/** Measures the decision library beside other engines and beside Java written by hand. */
@NullMarked
package dev.xinmiao.bench.decision;

import org.jspecify.annotations.NullMarked;
