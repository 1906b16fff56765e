package dev.xinmiao.zone.benefit.award;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Events as stored: the record's name, and its components as JSON. A name once stored is never given to another. */
final class AwardJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> KINDS = Arrays.stream(AwardEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private AwardJson() {}

    static String kind(AwardEvent event) {
        return event.getClass().getSimpleName();
    }

    static String write(AwardEvent event) {
        return JSON.writeValueAsString(event);
    }

    static AwardEvent read(String kind, String body) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("no event of an award is called " + kind);
        }
        return (AwardEvent) JSON.readValue(body, type);
    }
}
