package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Version;
import java.util.List;

/**
 * A version that was proposed, as those see it who decide.
 *
 * @param lines what differs from the file in use, line by line
 * @param decides whether the viewer may decide it
 * @param own whether the viewer proposed it
 * @param problems why it could not be used as it is; empty if it can
 */
public record VersionView(
        Clause clause, Version version, List<Line> lines, boolean decides, boolean own, List<String> problems) {

    /** A line that goes ({@code -}), comes ({@code +}) or stays. */
    public record Line(char sign, String text) {}

    /** Those of one clause. */
    public record All(Clause clause, List<Version> versions, boolean proposes) {}
}
