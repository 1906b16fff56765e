package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import java.util.List;

/**
 * Changes that together bring about the wanted outcome; the row interpreter has confirmed it.
 *
 * @param changes by the order of the inputs; empty where nothing needs to change
 */
public record ChangeSet(List<Change> changes, BigDecimal cost) {}
