package dev.xinmiao.zone.fact;

/** What kind of value a fact has. */
public enum FactType {
    /** A whole number of persons, items … */
    COUNT,
    NUMBER,
    /** Yuan, exact to the fen. */
    MONEY,
    /** Percentage points: 12.5 means 12.5 %. */
    PERCENT,
    BOOLEAN,
    TEXT,
    /** One of the values that the dictionary lists. */
    CODE,
    DATE;

    public boolean isNumeric() {
        return this == COUNT || this == NUMBER || this == MONEY || this == PERCENT;
    }
}
