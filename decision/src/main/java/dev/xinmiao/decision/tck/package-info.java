/** Runs the conformance tests of DMN, the TCK's, from a folder laid out as its {@code TestCases}. */
@NullMarked
package dev.xinmiao.decision.tck;

import org.jspecify.annotations.NullMarked;
