package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;

/**
 * Why a clock may stand still (停表事由). Content of a pack and no enum: zones allow different ones by their own rules,
 * and no code depends on which it is.
 *
 * @param clause what allows it; empty where nothing is cited
 */
public record StopKind(String code, Bilingual name, String clause, Mark mark) {}
