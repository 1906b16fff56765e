package dev.xinmiao.zone.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Orders and refusals as stored: the record's name and its components as JSON. A name once stored is never given to another. */
public final class OrderJson {
    /** Refusals are read again, so they name their kind. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Named {}

    private static final ObjectMapper JSON =
            JsonMapper.builder().addMixIn(Refusal.class, Named.class).build();

    private static final Map<String, Class<? extends Order>> KINDS =
            records(Order.class).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private OrderJson() {}

    private static Stream<Class<? extends Order>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.asSubclass(Order.class))
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(OrderJson::records);
    }

    public static String kind(Order order) {
        return order.getClass().getSimpleName();
    }

    /** The same text for the same order, and only for it. */
    public static String write(Order order) {
        return JSON.writeValueAsString(order);
    }

    public static Order read(String kind, String body) {
        Class<? extends Order> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("no order is called " + kind);
        }
        return JSON.readValue(body, type);
    }

    static String write(Refusal refusal) {
        return JSON.writeValueAsString(refusal);
    }

    static Refusal readRefusal(String json) {
        return JSON.readValue(json, Refusal.class);
    }
}
