/**
 * Benefits (惠企政策): clauses that find their enterprises, the best lawful combination, awards without application, the
 * policy lab, and payment.
 *
 * <p>Open, as its parts (clauses, matching, combinations, the lab, awards) are measured one by one.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.xinmiao.zone.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
