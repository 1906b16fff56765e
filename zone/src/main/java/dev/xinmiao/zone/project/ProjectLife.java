package dev.xinmiao.zone.project;

import static dev.xinmiao.zone.project.ProjectState.COMPLETED;
import static dev.xinmiao.zone.project.ProjectState.FULL_OUTPUT;
import static dev.xinmiao.zone.project.ProjectState.IN_PRODUCTION;
import static dev.xinmiao.zone.project.ProjectState.LAND_SECURED;
import static dev.xinmiao.zone.project.ProjectState.ON_SCALE;
import static dev.xinmiao.zone.project.ProjectState.REGISTERED;
import static dev.xinmiao.zone.project.ProjectState.SIGNED;
import static dev.xinmiao.zone.project.ProjectState.STARTED;
import static dev.xinmiao.zone.project.ProjectState.SUSPENDED;
import static dev.xinmiao.zone.project.ProjectState.TALKS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The life of a project: every legal move. Only forward, one step at a time, but for a suspension and the way back from it,
 * and for the end, which is possible from anywhere. A second phase is a project of its own.
 */
public final class ProjectLife {
    /** From any of these states the move is possible. */
    public record Edge(Set<ProjectState> from, Move move) {}

    public static final List<Edge> EDGES = List.of(
            edge(Move.SIGN, TALKS),
            edge(Move.REGISTER, SIGNED),
            edge(Move.SECURE_LAND, REGISTERED),
            edge(Move.START, LAND_SECURED),
            edge(Move.COMPLETE, STARTED),
            edge(Move.PRODUCE, COMPLETED),
            edge(Move.REACH_OUTPUT, IN_PRODUCTION),
            edge(Move.GO_ON_SCALE, FULL_OUTPUT),
            edge(
                    Move.SUSPEND,
                    SIGNED,
                    REGISTERED,
                    LAND_SECURED,
                    STARTED,
                    COMPLETED,
                    IN_PRODUCTION,
                    FULL_OUTPUT,
                    ON_SCALE),
            edge(Move.RESUME, SUSPENDED),
            edge(
                    Move.TERMINATE,
                    TALKS,
                    SIGNED,
                    REGISTERED,
                    LAND_SECURED,
                    STARTED,
                    COMPLETED,
                    IN_PRODUCTION,
                    FULL_OUTPUT,
                    ON_SCALE,
                    SUSPENDED),
            // Idle land: what was built isn't taken back.
            edge(Move.RECALL_LAND, LAND_SECURED, STARTED, SUSPENDED));

    private ProjectLife() {}

    private static Edge edge(Move move, ProjectState... from) {
        return new Edge(EnumSet.copyOf(List.of(from)), move);
    }

    /** Whether such a move may happen in that state at all; {@link ProjectRules} knows the rest. */
    public static boolean allows(ProjectState state, Move move) {
        return EDGES.stream().anyMatch(edge -> edge.move == move && edge.from.contains(state));
    }

    /**
     * The state after a move that is allowed.
     *
     * @param before the state in which it was suspended; itself where it isn't
     */
    static ProjectState after(ProjectState state, Move move, ProjectState before) {
        if (!allows(state, move)) {
            throw new IllegalStateException(move + " cannot happen in " + state);
        }
        return move.to() == null ? before : move.to();
    }
}
