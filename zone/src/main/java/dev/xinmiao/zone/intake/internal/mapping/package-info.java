/** The file in which a mapping is kept. */
@NullMarked
package dev.xinmiao.zone.intake.internal.mapping;

import org.jspecify.annotations.NullMarked;
