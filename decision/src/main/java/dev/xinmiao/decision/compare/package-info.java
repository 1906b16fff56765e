/** What if: two versions of a model over one population, a threshold moved over a range, and the cliffs beside it. */
@NullMarked
package dev.xinmiao.decision.compare;

import org.jspecify.annotations.NullMarked;
