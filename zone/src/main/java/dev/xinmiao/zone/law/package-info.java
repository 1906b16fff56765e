/**
 * 法规 Laws and regulations of a file that the operator supplies: read, cut into articles, dated against each other, shown and
 * found. The product ships none.
 */
@NullMarked
package dev.xinmiao.zone.law;

import org.jspecify.annotations.NullMarked;
