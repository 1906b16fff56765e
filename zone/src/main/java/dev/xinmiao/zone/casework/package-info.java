/**
 * 办件 Casework: one application on its way through several desks, on a clock. A case is a list of events; what it stands at
 * is their fold. The life cycle is {@link dev.xinmiao.zone.casework.Life}, the rules of each move are {@link
 * dev.xinmiao.zone.casework.Rules}. Plain Java but for its store.
 */
@NullMarked
package dev.xinmiao.zone.casework;

import org.jspecify.annotations.NullMarked;
