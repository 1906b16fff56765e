package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.kernel.AsOf;
import java.time.Instant;

/**
 * One judging of every subject by every programme.
 *
 * @param asOf the day whose rules were applied, and what was known
 * @param finishedAt since when readers see it
 */
public record Evaluation(long id, AsOf asOf, Instant finishedAt, long subjects) {}
