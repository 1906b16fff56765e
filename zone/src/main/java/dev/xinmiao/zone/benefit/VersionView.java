package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that was proposed, as those see it who decide.
 *
 * @param changes null where the edition follows none
 * @param lines what differs from the file that it was made from, line by line
 * @param rules the same of the model that it brings; empty where it brings none
 * @param baseKnown whether the file that it was made from is known; otherwise lines are against the file in use
 * @param decides whether the viewer may decide it
 * @param own whether the viewer proposed it
 * @param stale whether another version has been approved since, so that this one can't be
 * @param again where it is proposed anew on top of the edition in use
 * @param problems why it could not be used as it is; empty if it can
 */
public record VersionView(
        Clause clause,
        Version version,
        @Nullable Changes changes,
        List<Line> lines,
        List<Line> rules,
        boolean baseKnown,
        boolean decides,
        boolean own,
        boolean stale,
        String again,
        List<String> problems) {

    /**
     * What the new edition has otherwise than the one before it.
     *
     * @param lab the lab's address with these numbers; null where no number changes
     * @param rules whether its tables and formulas are others
     * @param cases whether worked cases of this edition show what comes out
     */
    public record Changes(
            String edition,
            LocalDate from,
            String before,
            List<ChangedNumber> numbers,
            @Nullable String lab,
            boolean rules,
            boolean cases) {}

    /** A line that goes ({@code -}), comes ({@code +}) or stays. */
    public record Line(char sign, String text) {}

    /** Those of one clause. */
    public record All(Clause clause, List<Version> versions, boolean proposes) {}

    /** One that nobody has decided yet. */
    public record Waiting(Clause clause, Version version) {}
}
