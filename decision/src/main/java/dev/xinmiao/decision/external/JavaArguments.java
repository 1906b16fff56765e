package dev.xinmiao.decision.external;

import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelTime;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** FEEL values as the Java types that a method takes, after the specification's table; the last may take the rest. */
final class JavaArguments {
    private JavaArguments() {}

    /** The value can't be what the method takes. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;
        final transient @Nullable Object value;
        final Class<?> wanted;

        Misfit(@Nullable Object value, Class<?> wanted) {
            super("misfit", null, false, false);
            this.value = value;
            this.wanted = wanted;
        }
    }

    /** Null if the number of arguments is not what the method takes. */
    static @Nullable Object @Nullable [] of(List<? extends @Nullable Object> arguments, Class<?>[] types)
            throws Misfit {
        int fixed = types.length;
        boolean repeats = types.length > 0 && types[types.length - 1].isArray() && !isOneForOne(arguments, types);
        if (repeats) {
            fixed--;
        }
        if (repeats ? arguments.size() < fixed : arguments.size() != fixed) {
            return null;
        }
        @Nullable Object[] converted = new Object[types.length];
        for (int i = 0; i < fixed; i++) {
            converted[i] = convert(arguments.get(i), types[i]);
        }
        if (repeats) {
            converted[fixed] = array(arguments.subList(fixed, arguments.size()), types[fixed].componentType());
        }
        return converted;
    }

    private static boolean isOneForOne(List<? extends @Nullable Object> arguments, Class<?>[] types) {
        return arguments.size() == types.length && (arguments.getLast() == null || arguments.getLast() instanceof List);
    }

    private static @Nullable Object convert(@Nullable Object value, Class<?> type) throws Misfit {
        @Nullable
        Object converted = switch (value) {
            case null -> null;
            case BigDecimal number -> number(number, type);
            case String text ->
                type.isAssignableFrom(String.class)
                        ? text
                        : (type == char.class || type == Character.class) && text.length() == 1 ? text.charAt(0) : null;
            case Boolean bool -> type == boolean.class || type.isAssignableFrom(Boolean.class) ? bool : null;
            case List<?> list -> list(list, type);
            case FeelContext context -> type.isAssignableFrom(LinkedHashMap.class) ? map(context) : null;
            case LocalDate _, Duration _, Period _ -> type.isInstance(value) ? value : xml(value, type);
            case FeelTime time -> time(time, type);
            case FeelDateTime dateTime -> dateTime(dateTime, type);
            default -> null;
        };
        if (converted == null && (value != null || type.isPrimitive())) {
            throw new Misfit(value, type);
        }
        return converted;
    }

    /** Whole numbers must be whole and within the type's range; float and double take the nearest, but no infinity. */
    private static @Nullable Object number(BigDecimal number, Class<?> type) {
        try {
            return switch (type.getName()) {
                case "byte", "java.lang.Byte" -> number.byteValueExact();
                case "short", "java.lang.Short" -> number.shortValueExact();
                case "int", "java.lang.Integer" -> number.intValueExact();
                case "long", "java.lang.Long" -> number.longValueExact();
                case "java.math.BigInteger" -> number.toBigIntegerExact();
                case "float", "java.lang.Float" -> Float.isInfinite(number.floatValue()) ? null : number.floatValue();
                case "double", "java.lang.Double" ->
                    Double.isInfinite(number.doubleValue()) ? null : number.doubleValue();
                default -> type.isAssignableFrom(BigDecimal.class) ? number : null;
            };
        } catch (ArithmeticException outOfRange) {
            return null;
        }
    }

    private static @Nullable Object list(List<?> list, Class<?> type) throws Misfit {
        if (type.isArray()) {
            return array(list, type.componentType());
        }
        if (type.isAssignableFrom(ArrayList.class)) {
            List<@Nullable Object> converted = new ArrayList<>();
            for (Object each : list) {
                converted.add(convert(each, Object.class));
            }
            return converted;
        }
        return list.size() == 1 ? convert(list.getFirst(), type) : null;
    }

    private static Object array(List<? extends @Nullable Object> elements, Class<?> type) throws Misfit {
        Object array = Array.newInstance(type, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, convert(elements.get(i), type));
        }
        return array;
    }

    private static Map<String, @Nullable Object> map(FeelContext context) throws Misfit {
        LinkedHashMap<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> entry : context.entries().entrySet()) {
            map.put(entry.getKey(), convert(entry.getValue(), Object.class));
        }
        return map;
    }

    private static @Nullable Object time(FeelTime time, Class<?> type) {
        Integer offset = time.offsetSeconds();
        Object java = offset == null ? time.clock() : time.clock().atOffset(ZoneOffset.ofTotalSeconds(offset));
        if (type.isInstance(java)) {
            return java;
        }
        return type == LocalTime.class && java instanceof OffsetTime with
                ? with.toLocalTime()
                : xml(new FeelTime(time.clock(), offset == null ? null : ZoneOffset.ofTotalSeconds(offset)), type);
    }

    private static @Nullable Object dateTime(FeelDateTime dateTime, Class<?> type) {
        if (dateTime.zone() == null || type == LocalDateTime.class) {
            return type.isInstance(dateTime.local()) ? dateTime.local() : xml(dateTime, type);
        }
        ZonedDateTime zoned = dateTime.local().atZone(dateTime.zone());
        if (type.isInstance(zoned)) {
            return zoned;
        }
        return type == OffsetDateTime.class
                ? zoned.toOffsetDateTime()
                : xml(new FeelDateTime(dateTime.local(), zoned.getOffset()), type);
    }

    /** The types that the specification's table names for dates, times and durations. */
    private static @Nullable Object xml(Object value, Class<?> type) {
        try {
            String text = String.valueOf(dev.xinmiao.decision.value.FeelText.of(value));
            return type == XMLGregorianCalendar.class
                    ? DatatypeFactory.newInstance().newXMLGregorianCalendar(text)
                    : type == javax.xml.datatype.Duration.class
                            ? DatatypeFactory.newInstance().newDuration(text)
                            : null;
        } catch (DatatypeConfigurationException | IllegalArgumentException e) {
            return null;
        }
    }
}
