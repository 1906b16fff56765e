package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** What may happen to a project as a whole; {@link ProjectLife} says when. */
public enum Move {
    SIGN(ProjectState.SIGNED),
    REGISTER(ProjectState.REGISTERED),
    SECURE_LAND(ProjectState.LAND_SECURED),
    START(ProjectState.STARTED),
    COMPLETE(ProjectState.COMPLETED),
    PRODUCE(ProjectState.IN_PRODUCTION),
    REACH_OUTPUT(ProjectState.FULL_OUTPUT),
    GO_ON_SCALE(ProjectState.ON_SCALE),
    SUSPEND(ProjectState.SUSPENDED),
    /** Back to where it was suspended. */
    RESUME(null),
    TERMINATE(ProjectState.TERMINATED),
    RECALL_LAND(ProjectState.LAND_RECALLED);

    private final @Nullable ProjectState to;

    Move(@Nullable ProjectState to) {
        this.to = to;
    }

    /** Where it leads; null for {@link #RESUME}. */
    public @Nullable ProjectState to() {
        return to;
    }

    public Bilingual text() {
        return to == null ? new Bilingual("恢复", "Resume") : to.text();
    }
}
