/** Why and why not: trees over one evaluated row. */
@NullMarked
package dev.xinmiao.decision.explain;

import org.jspecify.annotations.NullMarked;
