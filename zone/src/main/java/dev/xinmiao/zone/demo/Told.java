package dev.xinmiao.zone.demo;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one source tells in one statement of a fictional enterprise. */
final class Told {
    /** The same keys in every enterprise: one object each. */
    private static final Map<String, FactKey> KEYS = new HashMap<>();

    private final Map<FactKey, FactValue> values = new LinkedHashMap<>();

    private static synchronized FactKey key(String name) {
        return KEYS.computeIfAbsent(name, FactKey::new);
    }

    Told count(String key, long value) {
        values.put(key(key), FactValue.of(value));
        return this;
    }

    /** Yuan, rounded to whole yuan as invented figures may be. */
    Told yuan(String key, double value) {
        values.put(key(key), FactValue.of(BigDecimal.valueOf(Math.round(value))));
        return this;
    }

    Told number(String key, double value, int decimals) {
        values.put(key(key), FactValue.of(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP)));
        return this;
    }

    Told truth(String key, boolean value) {
        values.put(key(key), FactValue.of(value));
        return this;
    }

    Told words(String key, String value) {
        values.put(key(key), FactValue.of(value));
        return this;
    }

    /** A date, or that there is none. */
    Told day(String key, @Nullable LocalDate date) {
        values.put(key(key), date == null ? FactValue.none() : FactValue.of(date));
        return this;
    }

    Told none(String key) {
        values.put(key(key), FactValue.none());
        return this;
    }

    Map<FactKey, FactValue> values() {
        return values;
    }
}
