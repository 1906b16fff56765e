package dev.xinmiao.zone.kernel;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of a sealed type as stored: a record's name, and its components as JSON. A name once stored is never given to
 * another.
 */
public final class StoredRecords<T> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final String type;
    private final Map<String, Class<? extends T>> kinds;

    /** @param type sealed; what it permits may be sealed in turn */
    public StoredRecords(Class<T> type) {
        this.type = type.getSimpleName();
        this.kinds = records(type, type)
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (one, same) -> one));
    }

    private static <T> Stream<Class<? extends T>> records(Class<T> type, Class<?> part) {
        return part.isRecord()
                ? Stream.of(part.asSubclass(type))
                : Arrays.stream(part.getPermittedSubclasses()).flatMap(each -> records(type, each));
    }

    public String kind(T stored) {
        return stored.getClass().getSimpleName();
    }

    /** The same text for equal records, and only for them. */
    public String write(T stored) {
        return JSON.writeValueAsString(stored);
    }

    public T read(String kind, String body) {
        Class<? extends T> record = kinds.get(kind);
        if (record == null) {
            throw new IllegalStateException("no " + type + " is called " + kind);
        }
        return JSON.readValue(body, record);
    }
}
