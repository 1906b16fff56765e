package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.zone.kernel.Bilingual;

/** One of the conditions that a programme shows one by one: a boolean decision with its name and clause. */
public record Condition(Decision decision, Bilingual name, ClauseRef clause) {}
