@NullMarked
package dev.xinmiao.decision.dmn;

import org.jspecify.annotations.NullMarked;
