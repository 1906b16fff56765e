/** FEEL's values: plain Java objects where the JDK has a fitting one, and {@link dev.xinmiao.decision.value.Possible} for what is not fully known. */
@NullMarked
package dev.xinmiao.decision.value;

import org.jspecify.annotations.NullMarked;
