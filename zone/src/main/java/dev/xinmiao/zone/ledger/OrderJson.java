package dev.xinmiao.zone.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Orders and refusals as stored: the record's name and its components as JSON. A name once stored is never given to another. */
final class OrderJson {
    /** Refusals are read again, so they name their kind. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Named {}

    private static final ObjectMapper JSON =
            JsonMapper.builder().addMixIn(Refusal.class, Named.class).build();

    private OrderJson() {}

    static String kind(Order order) {
        return order.getClass().getSimpleName();
    }

    /** The same text for the same order, and only for it. */
    static String write(Order order) {
        return JSON.writeValueAsString(order);
    }

    static String write(Refusal refusal) {
        return JSON.writeValueAsString(refusal);
    }

    static Refusal readRefusal(String json) {
        return JSON.readValue(json, Refusal.class);
    }
}
