package dev.xinmiao.zone.item;

import dev.xinmiao.zone.fact.FactKey;
import java.util.List;

/** A condition on who may use a service that the platform can answer by itself. */
public sealed interface AudienceCondition {

    /** Meets one of these programmes. */
    record Meets(List<String> programmes) implements AudienceCondition {
        public Meets {
            programmes = List.copyOf(programmes);
        }
    }

    /** A lasting fact begins with one of these texts: {@code C} takes every manufacturing industry, {@code true} a yes. */
    record FactBegins(FactKey fact, List<String> beginnings) implements AudienceCondition {
        public FactBegins {
            beginnings = List.copyOf(beginnings);
        }
    }
}
