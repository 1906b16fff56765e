package dev.xinmiao.zone.lookup.words;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.words.Measure.Form;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word of the vocabulary stands for. */
public sealed interface Meaning {
    /** A measure; several where the word may be any of them. */
    record Asked(List<Measure> measures) implements Meaning {}

    /** Something people ask for that the fact dictionary doesn't hold. */
    record Absent(String name) implements Meaning {}

    /** How a measure changed since the year before: 增长率. */
    record Changed(String change) implements Meaning {}

    /** 占, between two measures. */
    record Share() implements Meaning {}

    /** 比例, 比值: what two measures are to each other. */
    record Proportion(Form form) implements Meaning {}

    /** A programme, by id. */
    record OfProgramme(String programme, Bilingual name) implements Meaning {}

    record InState(Held held) implements Meaning {}

    record InPlace(String place) implements Meaning {}

    record OnTrack(Track track) implements Meaning {}

    record Flagged(Flag flag) implements Meaning {}

    record Compares(Comparison comparison) implements Meaning {}

    /**
     * 为负, 亏损: less than nothing.
     *
     * @param alone the measure meant where none stands before it; null for a word that needs one
     */
    record BelowZero(@Nullable Measure alone) implements Meaning {}

    /** 成立: the day of a fact, which 近三年 or 满三年 speaks of. */
    record Happened(Measure day) implements Meaning {}

    /**
     * 大约, 左右: a number is meant with some width.
     *
     * @param percent how far above and below it, as a part of it
     * @param behind whether it stands behind the number
     */
    record About(BigDecimal percent, boolean behind) implements Meaning {}

    /** 到 between two numbers. */
    record To() implements Meaning {}

    /** 最高, 最低. */
    record Extreme(boolean highest) implements Meaning {}

    record Ordered(boolean descending) implements Meaning {}

    /** 按…排序. */
    record By() implements Meaning {}

    /** 多少家. */
    record Count() implements Meaning {}

    /** Years beside today's: 去年 is one from -1 on, 近两年 two from -2 on. */
    record Years(int from, int count) implements Meaning {}

    record Not() implements Meaning {}

    /** Lists have all their conditions met: one of several is not to be had. */
    record Or() implements Meaning {}

    /** 我公司: the enterprise of whoever asks. */
    record Own() implements Meaning {}

    record And() implements Meaning {}

    /** Wants an explanation, not a figure. */
    record NotLookUp() implements Meaning {}

    /** @param firms whether it speaks of enterprises in general: 企业, 公司 */
    record Ignored(boolean firms) implements Meaning {}

    /**
     * How an enterprise stands by a programme; a near miss is told apart from the other refusals.
     */
    enum Held {
        MET,
        NEAR,
        MISSING,
        NOT_MET
    }

    enum Comparison {
        MORE,
        AT_LEAST,
        LESS,
        AT_MOST,
        EQUAL,
        BETWEEN;

        /** What holds where this doesn't. */
        public Comparison opposite() {
            return switch (this) {
                case MORE -> AT_MOST;
                case AT_LEAST -> LESS;
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case EQUAL, BETWEEN -> this;
            };
        }
    }
}
