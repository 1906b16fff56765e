package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.SubjectId;
import java.util.Set;

/**
 * Statements were recorded, or no longer count because their import was undone. Published after the commit.
 *
 * @param subjects those concerned; empty means too many to name
 * @param statements how many
 */
public record FactsRecorded(Set<SubjectId> subjects, long statements) {}
