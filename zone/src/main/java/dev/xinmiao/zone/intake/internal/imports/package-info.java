/** Imports: a file is kept, checked without effect, committed as a whole, undone as a whole. */
@NullMarked
package dev.xinmiao.zone.intake.internal.imports;

import org.jspecify.annotations.NullMarked;
