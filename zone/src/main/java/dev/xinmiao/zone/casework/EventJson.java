package dev.xinmiao.zone.casework;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Events as stored: the record's name, and its components as JSON. A name once stored is never given to another. */
public final class EventJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends Event>> KINDS = records(Event.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (one, same) -> one));

    private EventJson() {}

    private static Stream<Class<? extends Event>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.asSubclass(Event.class))
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJson::records);
    }

    public static String kind(Event event) {
        return event.getClass().getSimpleName();
    }

    public static String write(Event event) {
        return JSON.writeValueAsString(event);
    }

    public static Event read(String kind, String body) {
        Class<? extends Event> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("no event is called " + kind);
        }
        return JSON.readValue(body, type);
    }
}
