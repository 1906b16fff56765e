@NullMarked
package dev.xinmiao.decision.external;

import org.jspecify.annotations.NullMarked;
