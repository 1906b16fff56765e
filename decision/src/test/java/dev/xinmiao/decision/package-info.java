@NullMarked
package dev.xinmiao.decision;

import org.jspecify.annotations.NullMarked;
