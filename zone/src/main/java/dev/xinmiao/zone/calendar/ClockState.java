package dev.xinmiao.zone.calendar;

/** How a clock stands. Being over outweighs everything, a stop what is left. */
public enum ClockState {
    NORMAL,
    /** Yellow (黄灯): so much is used that it should be settled soon. */
    SOON,
    /** Red (红灯): the last moment is past. */
    OVER,
    /** Standing still (停表). */
    PAUSED,
    /** To be settled at once (即办). */
    AT_ONCE,
    /** Nothing fixes an end. */
    NO_LIMIT
}
