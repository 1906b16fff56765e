/**
 * Alerts (提醒): what changed in what an enterprise can have, why it is told, what it has muted, and the digests that put
 * alerts together.
 */
@NullMarked
package dev.xinmiao.zone.benefit.alert;

import org.jspecify.annotations.NullMarked;
