@NullMarked
package dev.xinmiao.decision.compare;

import org.jspecify.annotations.NullMarked;
