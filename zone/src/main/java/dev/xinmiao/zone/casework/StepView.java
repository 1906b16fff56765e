package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case as it stands.
 *
 * @param desks whose opinion it needs: its own, and those of added signers (加签)
 * @param verdict what counts; null while nothing does
 * @param turns the times in which it was its desk's turn
 */
public record StepView(
        Step step,
        StepState state,
        List<String> desks,
        @Nullable Verdict verdict,
        String person,
        List<Turn> turns) {
    /** @param until null while it lasts */
    public record Turn(Instant from, @Nullable Instant until) {}

    public StepView {
        desks = List.copyOf(desks);
        turns = List.copyOf(turns);
    }
}
