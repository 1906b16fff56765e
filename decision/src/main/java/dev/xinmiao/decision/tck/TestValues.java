package dev.xinmiao.decision.tck;

import dev.xinmiao.decision.dmn.XmlElement;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.TemporalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/** The values of test files: read as FEEL values and compared with results, numbers within 10⁻⁸. */
final class TestValues {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-8");

    private TestValues() {}

    /** What an element holds in {@code value}, {@code list} or {@code component}s; null where it holds nothing. */
    static @Nullable Object read(XmlElement element) throws BrokenTest {
        List<XmlElement> components = element.children("component");
        if (!components.isEmpty()) {
            LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
            for (XmlElement component : components) {
                entries.put(component.attribute("name", ""), isNil(component) ? null : read(component));
            }
            return FeelContext.owning(entries);
        }
        XmlElement list = element.child("list");
        if (list != null) {
            List<@Nullable Object> items = new ArrayList<>();
            for (XmlElement item : list.children("item")) {
                items.add(read(item));
            }
            return isNil(list) ? null : items;
        }
        XmlElement value = element.child("value");
        return value == null || isNil(value) ? null : simple(value);
    }

    private static boolean isNil(XmlElement element) {
        return TestFile.isTrue(element.attributeOf(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
    }

    private static Object simple(XmlElement value) throws BrokenTest {
        String type = String.valueOf(value.attributeOf(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type"));
        String text = value.wholeText().strip();
        Object read = switch (type.substring(type.indexOf(':') + 1)) {
            case "boolean" -> text.equals("true") || text.equals("1");
            case "decimal", "double", "integer", "int", "long", "float", "short", "byte" -> Decimals.read(text);
            case "date" -> TemporalText.readDate(text);
            case "time" -> TemporalText.readTime(text);
            case "dateTime" -> TemporalText.readDateTime(text);
            case "duration", "dayTimeDuration", "yearMonthDuration" -> TemporalText.readDuration(text);
            default -> value.wholeText();
        };
        if (read == null) {
            throw new BrokenTest(value.location("test file") + ": “" + text + "” is no " + type + ".");
        }
        return read;
    }

    static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected == null || actual == null) {
            return expected == null && actual == null;
        }
        return switch (expected) {
            case BigDecimal number ->
                actual instanceof BigDecimal other
                        && number.subtract(other).abs().compareTo(TOLERANCE) <= 0;
            case String text -> actual instanceof String other ? text.equals(other) : text.equals(FeelText.of(actual));
            case List<?> list -> actual instanceof List<?> other && sameList(list, other);
            case FeelContext context ->
                actual instanceof FeelContext other
                        && context.names().equals(other.names())
                        && context.names().stream().allMatch(n -> same(context.get(n), other.get(n)));
            default -> Equality.same(expected, actual) || Objects.equals(expected, actual);
        };
    }

    private static boolean sameList(List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }
}
