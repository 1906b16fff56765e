package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A changed row.
 *
 * @param values of all inputs
 * @param changed the levers moved, a bit for each
 */
record Candidate(@Nullable Object[] values, long changed, BigDecimal cost) {}
