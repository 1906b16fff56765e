package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.Locale;
import java.util.Set;

/**
 * When an enterprise is told of a benefit.
 *
 * @param closing days before a window opens or closes
 * @param amount per cent by which an amount must have changed
 * @param remind per cent of the time to answer an award, after which silence is reminded of
 * @param digest how often, unless the enterprise chooses
 */
public record AlertPlan(int closing, int amount, int remind, Rhythm digest, Mark mark) {
    static final AlertPlan NONE = new AlertPlan(0, 100, 100, Rhythm.AT_ONCE, Mark.PUBLISHED);

    /** How often alerts are put together for an enterprise. */
    public enum Rhythm {
        AT_ONCE,
        DAILY,
        WEEKLY;

        /** As files, forms and texts write it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static AlertPlan read(YamlNode node) {
        node.only(Set.of("closing", "amount", "remind", "digest", "mark"));
        return new AlertPlan(
                node.required("closing").integer(),
                node.required("amount").integer(),
                node.required("remind").integer(),
                YamlWords.word(node.required("digest"), Rhythm.values(), Rhythm::written),
                YamlWords.mark(node));
    }
}
