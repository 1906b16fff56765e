/** Reads DMN XML into the expression tree. */
@NullMarked
package dev.xinmiao.decision.dmn;

import org.jspecify.annotations.NullMarked;
