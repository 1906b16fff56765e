package dev.xinmiao.zone.fact;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** A statement's values as JSON: numbers, texts and truths as themselves, a date as {@code {"day": …}}, none as null. */
final class FactJson {
    private static final JsonFactory JSON = new JsonFactory();
    /** The keys are few and come back millions of times. */
    private static final Map<String, FactKey> KEYS = new ConcurrentHashMap<>();

    private FactJson() {}

    static String write(Map<FactKey, FactValue> values) {
        StringWriter text = new StringWriter(values.size() * 32);
        try (JsonGenerator json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            values.forEach((key, value) -> {
                json.writeName(key.name());
                switch (value) {
                    case FactValue.Amount amount -> json.writeNumber(amount.number());
                    case FactValue.Words words -> json.writeString(words.text());
                    case FactValue.Truth truth -> json.writeBoolean(truth.value());
                    case FactValue.Day day -> {
                        json.writeStartObject();
                        json.writeName("day");
                        json.writeString(day.date().toString());
                        json.writeEndObject();
                    }
                    case FactValue.None ignored -> json.writeNull();
                }
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    static Map<FactKey, FactValue> read(String text) {
        Map<FactKey, FactValue> values = new HashMap<>();
        try (JsonParser json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                FactKey key = KEYS.computeIfAbsent(json.currentName(), FactKey::new);
                values.put(key, value(json, json.nextToken()));
            }
        }
        return values;
    }

    private static FactValue value(JsonParser json, JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new FactValue.Amount(json.getDecimalValue());
            case VALUE_STRING -> new FactValue.Words(json.getString());
            case VALUE_TRUE -> new FactValue.Truth(true);
            case VALUE_FALSE -> new FactValue.Truth(false);
            case VALUE_NULL -> FactValue.None.NONE;
            case START_OBJECT -> {
                json.nextToken();
                json.nextToken();
                LocalDate date = LocalDate.parse(json.getString());
                json.nextToken();
                yield new FactValue.Day(date);
            }
            default -> throw new IllegalStateException("a stored statement holds " + token);
        };
    }
}
