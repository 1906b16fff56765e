/** PostgreSQL: embedded by default, an outside server by one setting. */
@NullMarked
package dev.xinmiao.zone.database;

import org.jspecify.annotations.NullMarked;
