@NullMarked
package dev.xinmiao.decision.column;

import org.jspecify.annotations.NullMarked;
