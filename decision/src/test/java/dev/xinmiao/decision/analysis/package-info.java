@NullMarked
package dev.xinmiao.decision.analysis;

import org.jspecify.annotations.NullMarked;
