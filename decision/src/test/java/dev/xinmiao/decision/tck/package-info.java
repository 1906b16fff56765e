/** Runs the public conformance tests of DMN. */
@NullMarked
package dev.xinmiao.decision.tck;

import org.jspecify.annotations.NullMarked;
