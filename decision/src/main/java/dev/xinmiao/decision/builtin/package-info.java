/** The standard's built-in functions: one readable table, {@link dev.xinmiao.decision.builtin.BuiltIns}, and families of bodies. */
@NullMarked
package dev.xinmiao.decision.builtin;

import org.jspecify.annotations.NullMarked;
