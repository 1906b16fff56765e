@NullMarked
package dev.xinmiao.decision.explain;

import org.jspecify.annotations.NullMarked;
