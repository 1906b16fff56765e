package dev.xinmiao.decision.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the Java values that callers have at hand for the FEEL values they stand for. */
public final class FeelValues {
    private FeelValues() {}

    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case BigInteger i -> new BigDecimal(i);
            case Integer i -> BigDecimal.valueOf(i);
            case Long l -> BigDecimal.valueOf(l);
            case Short s -> BigDecimal.valueOf(s);
            case Double d -> BigDecimal.valueOf(d);
            case Float f -> new BigDecimal(f.toString());
            case Map<?, ?> map -> {
                LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
                map.forEach((k, v) -> entries.put(String.valueOf(k), of(v)));
                yield FeelContext.owning(entries);
            }
            case List<?> list -> {
                List<@Nullable Object> elements = new ArrayList<>(list.size());
                list.forEach(e -> elements.add(of(e)));
                yield elements;
            }
            case null, default -> value;
        };
    }
}
