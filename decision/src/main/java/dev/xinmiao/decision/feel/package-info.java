/** Reads FEEL text into the expression tree. */
@NullMarked
package dev.xinmiao.decision.feel;

import org.jspecify.annotations.NullMarked;
