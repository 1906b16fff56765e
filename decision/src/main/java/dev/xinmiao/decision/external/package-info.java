/** Functions written in Java, which models may name and settings may allow (DMN 1.5 §10.3.2.13.3). */
@NullMarked
package dev.xinmiao.decision.external;

import org.jspecify.annotations.NullMarked;
