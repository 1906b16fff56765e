/**
 * What would it take: the cheapest changes of a row's inputs that bring about a wanted outcome, proved where the search
 * ends and saying so where it stops. Begin with {@code DmnModel.changes}.
 */
@NullMarked
package dev.xinmiao.decision.change;

import org.jspecify.annotations.NullMarked;
