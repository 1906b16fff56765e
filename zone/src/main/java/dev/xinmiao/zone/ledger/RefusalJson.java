package dev.xinmiao.zone.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as stored. They are read again, so they name their kind. */
final class RefusalJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Named {}

    private static final ObjectMapper JSON =
            JsonMapper.builder().addMixIn(Refusal.class, Named.class).build();

    private RefusalJson() {}

    static String write(Refusal refusal) {
        return JSON.writeValueAsString(refusal);
    }

    static Refusal read(String json) {
        return JSON.readValue(json, Refusal.class);
    }
}
