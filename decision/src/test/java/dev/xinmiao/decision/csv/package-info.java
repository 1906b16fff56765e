@NullMarked
package dev.xinmiao.decision.csv;

import org.jspecify.annotations.NullMarked;
