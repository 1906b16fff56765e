/**
 * 大模型与算法备案辅导: which duty an enterprise has, what its filing still lacks in numbers and clauses, what is due when; and
 * the zone's register of filed models and algorithms. The zone decides nothing, and keeps counts of word lists, never the lists.
 */
@NullMarked
package dev.xinmiao.zone.aifiling;

import org.jspecify.annotations.NullMarked;
