package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.words.Meaning;
import java.math.BigDecimal;
import java.util.List;

/** What a stretch of the text was taken for. */
sealed interface Token {
    record Word(Meaning meaning) implements Token {}

    /**
     * Enterprises of that name.
     *
     * @param sure whether there is one, and it is called so
     */
    record Enterprise(List<Names.Named> named, boolean sure) implements Token {}

    /** The full name of an enterprise that isn't known here. */
    record Stranger() implements Token {}

    record Year(int year) implements Token {}

    /** 近三年, 最近五年; 三年内. */
    record Recent(int years) implements Token {}

    /**
     * 三年, 满三年: how long something has been.
     *
     * @param full whether it says that the years are over
     */
    record Span(int years, boolean full) implements Token {}

    /**
     * 5%, 1.2亿, 三百人.
     *
     * @param scale 8 of 亿, 4 of 万, 0 where none is said
     */
    record Amount(BigDecimal value, Unit unit, int scale) implements Token {}

    /** 保留两位小数. */
    record Decimals(int digits) implements Token {}

    /** 前十家; of 哪三家 and 最高的4家 as well. */
    record First(int count) implements Token {}

    /** 第五高. */
    record Rank(int place, boolean highest) implements Token {}

    record Mark() implements Token {}

    record Unknown() implements Token {}

    enum Unit {
        NONE,
        YUAN,
        PERCENT,
        PERSONS,
        TIMES
    }
}
