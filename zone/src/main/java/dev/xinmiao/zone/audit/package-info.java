/**
 * 审计 The audit chain: who read what of others, who changed what. An outsider checks an export of it with no database, by
 * recomputing the hashes.
 */
@NullMarked
package dev.xinmiao.zone.audit;

import org.jspecify.annotations.NullMarked;
