package dev.xinmiao.zone.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a programme yields beside yes and no: a class such as 中型, or an amount; or those still possible. */
public sealed interface Outcome {
    /** As shown in lists and files: possible classes joined by {@code |}, an open amount as {@code low..high}. */
    String text();

    /** Whether nothing missing can change it. */
    default boolean certain() {
        return this instanceof Exactly;
    }

    record Exactly(String text) implements Outcome {}

    /** One of at least two. */
    record OneOf(List<String> classes) implements Outcome {
        public OneOf {
            classes = List.copyOf(classes);
        }

        @Override
        public String text() {
            return String.join("|", classes);
        }
    }

    /** An amount between two bounds; null = no bound. */
    record Between(@Nullable BigDecimal low, @Nullable BigDecimal high) implements Outcome {
        @Override
        public String text() {
            return bound(low) + ".." + bound(high);
        }

        private static String bound(@Nullable BigDecimal bound) {
            return bound == null ? "" : bound.stripTrailingZeros().toPlainString();
        }
    }

    /** Nothing can be said before more is known. */
    record Unknown() implements Outcome {
        @Override
        public String text() {
            return "";
        }
    }
}
