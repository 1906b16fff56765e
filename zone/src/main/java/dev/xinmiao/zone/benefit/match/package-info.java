/**
 * Matching (政策匹配): which clauses fit an enterprise, with the amount, the deadline and what is missing; in rows for one
 * enterprise, in columns for the zone. Both ways rest on the same models and agree.
 */
@NullMarked
package dev.xinmiao.zone.benefit.match;

import org.jspecify.annotations.NullMarked;
