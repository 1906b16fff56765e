@NullMarked
package dev.xinmiao.decision.builtin;

import org.jspecify.annotations.NullMarked;
