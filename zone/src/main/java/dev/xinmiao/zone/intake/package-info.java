/**
 * Intake 数据导入: from files to statements. A file is read row by row in bounded memory, a {@link
 * dev.xinmiao.zone.intake.Mapping} says what its columns mean, and every row is either taken or in the error list.
 */
@NullMarked
package dev.xinmiao.zone.intake;

import org.jspecify.annotations.NullMarked;
