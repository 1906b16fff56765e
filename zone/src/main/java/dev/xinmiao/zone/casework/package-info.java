/**
 * 办件 Casework: one application on its way through several desks, on a clock. A case is a list of events; what it stands at
 * is their fold. The life cycle is {@link dev.xinmiao.zone.casework.Life}, the rules of each move are {@link
 * dev.xinmiao.zone.casework.Rules}. Plain Java but for its store. Open, for its parts are packages of their own; what is
 * nobody else's is hidden by the language.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.xinmiao.zone.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
