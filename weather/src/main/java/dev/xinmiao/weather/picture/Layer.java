package dev.xinmiao.weather.picture;

/** Something that is drawn on a map, in the order in which it is given. */
public sealed interface Layer permits Fill, Lines, Barbs {

    /** What is said of it below the map. */
    Bilingual legend();
}
