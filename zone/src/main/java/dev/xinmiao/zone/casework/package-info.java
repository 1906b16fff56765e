/**
 * Cases: what is asked of the zone on its way through desks (see docs/decisions/0010). Open, for its parts are packages of
 * their own; what is nobody else's is hidden by the language.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.xinmiao.zone.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
