/** Reading tables as they stand in files: bytes, encodings, quotes, sheets; no meaning yet. */
@NullMarked
package dev.xinmiao.zone.intake.internal.table;

import org.jspecify.annotations.NullMarked;
