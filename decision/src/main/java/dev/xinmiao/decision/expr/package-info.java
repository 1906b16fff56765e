/** The one expression tree of DMN and FEEL. Interpreters walk it; it knows none of them. */
@NullMarked
package dev.xinmiao.decision.expr;

import org.jspecify.annotations.NullMarked;
