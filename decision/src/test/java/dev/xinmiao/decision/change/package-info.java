@org.jspecify.annotations.NullMarked
package dev.xinmiao.decision.change;
