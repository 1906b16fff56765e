/**
 * Benefits (惠企政策): clauses that find their enterprises, the best lawful combination, awards without application, the
 * policy lab, and payment.
 */
@NullMarked
package dev.xinmiao.zone.benefit;

import org.jspecify.annotations.NullMarked;
