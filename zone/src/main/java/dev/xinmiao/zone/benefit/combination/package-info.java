/**
 * 最优合规组合 The best lawful combination of benefits for one enterprise: which claims to make, and how much of each, so that
 * they yield most under every ceiling, 就高不重复, exclusion and requirement; with the arithmetic, a proof, and the alternatives
 * beside it. Plain Java, amounts in fen. docs/decisions/0015-combination.md
 */
@NullMarked
package dev.xinmiao.zone.benefit.combination;

import org.jspecify.annotations.NullMarked;
