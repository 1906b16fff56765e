package dev.xinmiao.weather.dynamics;

import dev.xinmiao.weather.grid.Grid;
import java.util.List;
import java.util.Optional;

/** A run of the primitive equations, in single or double precision. For one thread. */
public interface Model {

    Grid grid();

    Setting setting();

    /** Begins anew at a state, as far as the truncation can hold it. */
    void begin(Fields start);

    /** Goes on by one step. */
    void step();

    /** How many steps were made since the beginning. */
    long steps();

    /** Fills what is given with the present state. */
    void copy(Fields into);

    /** The arrays that have to be kept, and put back, for a run to go on bit by bit; beside them the number of steps. */
    List<Kept> kept();

    /** Goes on from arrays that were put back. */
    void resume(long steps);

    /** Looks at the points that the last step was reckoned from or, after {@link #copy}, at the present ones. */
    Optional<Excess> excess();

    /** As {@link #excess}, at an eighth of the points, others after each step; all are seen within eight. */
    Optional<Excess> glance();
}
