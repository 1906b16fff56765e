@NullMarked
package dev.xinmiao.decision.feel;

import org.jspecify.annotations.NullMarked;
