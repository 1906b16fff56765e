@NullMarked
package dev.xinmiao.decision.eval;

import org.jspecify.annotations.NullMarked;
