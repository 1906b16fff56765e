/** Reading rows by a mapping: headings, identities, periods, values, and what contradicts an earlier row. */
@NullMarked
package dev.xinmiao.zone.intake.internal.row;

import org.jspecify.annotations.NullMarked;
