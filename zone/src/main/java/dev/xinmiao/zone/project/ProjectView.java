package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a project.
 *
 * @param command id of whatever form is sent from this page
 * @param mayRecord whether the viewer sees forms
 * @param spent null while the date from which days are counted isn't recorded
 * @param slowly working days where nothing is done beforehand
 */
public record ProjectView(
        long id,
        String enterprise,
        ProjectFile file,
        ProjectPlan plan,
        LocalDate today,
        UUID command,
        boolean mayRecord,
        List<Signing> signings,
        List<Node> nodes,
        GanttView gantt,
        GraphView graph,
        @Nullable DaysSpent spent,
        int slowly,
        List<PermitLine> permits,
        List<PermitFile> fixed,
        List<Progress> progress,
        List<Item> checklist,
        List<NextMove> moves,
        List<Entry> diary,
        Permits content,
        ProjectBook book,
        Refused refused) {
    /**
     * One of the three dates, and how far the start is from it.
     *
     * @param used whether “days to start” begins here
     */
    public record Signing(
            ProjectDate date,
            @Nullable LocalDate on,
            @Nullable Long days,
            @Nullable Integer workingDays,
            boolean used) {}

    public record Node(
            ProjectState state,
            @Nullable LocalDate reached,
            @Nullable LocalDate planned,
            @Nullable Light light) {}

    public record PermitLine(
            PermitFile file,
            PermitState state,
            boolean outdated,
            @Nullable Light light) {}

    /** @param own whether somebody ticks it; else its permits do */
    public record Item(ProjectBook.Item item, boolean done, boolean own) {}

    /** @param milestone null for a return from a suspension */
    public record NextMove(Move move, ProjectBook.@Nullable Milestone milestone) {}

    public record Entry(LocalDateTime at, String actor, Bilingual what, String reason) {}

    public @Nullable BigDecimal perMu(Indicator indicator) {
        ProjectEvent.IndicatorsPromised promise = file.promise();
        return promise == null
                ? null
                : Progress.perMu(
                        indicator == Indicator.INVESTMENT ? promise.investment() : promise.output(), promise.mu());
    }

    public List<String> risks() {
        return content.risks().stream()
                .filter(each -> file.risks().contains(each.key()))
                .map(each -> each.name().with(each.mark()).zh())
                .toList();
    }

    /** Yuan as 万元. */
    public static BigDecimal tenThousands(BigDecimal yuan) {
        return yuan.movePointLeft(4);
    }
}
