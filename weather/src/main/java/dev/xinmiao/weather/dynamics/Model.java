package dev.xinmiao.weather.dynamics;

import dev.xinmiao.weather.grid.Grid;

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
}
