package dev.xinmiao.zone.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of projects.
 *
 * @param behind where the next page begins; null on the last
 */
public record ProjectListView(
        List<Line> lines, boolean mayRecord, @Nullable Long behind) {
    /** @param light the worst of its milestones; null where none is planned */
    public record Line(
            long id,
            ProjectFile file,
            String enterprise,
            LocalDate start,
            boolean started,
            ProjectView.Signing used,
            @Nullable Light light) {}

    /** The form for a new one. */
    public record New(UUID command, Permits content, List<String> risks, Refused refused) {}
}
