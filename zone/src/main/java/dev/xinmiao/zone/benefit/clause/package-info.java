/**
 * Clauses (政策条款) as content: rules and amounts are a programme of the pack's folder {@code clauses}; beside them stand
 * the terms on which an amount is paid. The format: docs/decisions/0013-benefits.md.
 */
@NullMarked
package dev.xinmiao.zone.benefit.clause;

import org.jspecify.annotations.NullMarked;
