package dev.xinmiao.decision.value;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.datatype.Duration;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Takes the Java values that callers and Java functions have at hand for the FEEL values they stand for. */
public final class FeelValues {
    private FeelValues() {}

    /** A value that stands for none of FEEL's is given back as it is. Refuses numbers that are none: NaN, infinity. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return ofOthers(value);
    }

    private static @Nullable Object ofOthers(Object value) {
        return switch (value) {
            case BigInteger i -> new BigDecimal(i);
            case Short s -> BigDecimal.valueOf(s);
            case Byte b -> BigDecimal.valueOf(b);
            case Double d -> BigDecimal.valueOf(d);
            case Float f -> new BigDecimal(f.toString());
            case Character c -> c.toString();
            case Map<?, ?> map -> {
                LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
                map.forEach((k, v) -> entries.put(String.valueOf(k), of(v)));
                yield FeelContext.owning(entries);
            }
            case Collection<?> list -> {
                List<@Nullable Object> elements = new ArrayList<>(list.size());
                list.forEach(e -> elements.add(of(e)));
                yield elements;
            }
            case LocalTime time -> new FeelTime(time, null);
            case OffsetTime time -> new FeelTime(time.toLocalTime(), time.getOffset());
            case LocalDateTime dateTime -> new FeelDateTime(dateTime, null);
            case OffsetDateTime dateTime -> new FeelDateTime(dateTime.toLocalDateTime(), dateTime.getOffset());
            case ZonedDateTime dateTime -> new FeelDateTime(dateTime.toLocalDateTime(), dateTime.getZone());
            case Instant instant -> new FeelDateTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC);
            case XMLGregorianCalendar calendar -> TemporalText.read(calendar.toXMLFormat());
            case Duration duration -> TemporalText.readDuration(duration.toString());
            default -> value.getClass().isArray() ? array(value) : value;
        };
    }

    private static List<@Nullable Object> array(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(of(Array.get(array, i)));
        }
        return elements;
    }
}
