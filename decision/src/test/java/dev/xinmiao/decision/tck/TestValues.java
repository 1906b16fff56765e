package dev.xinmiao.decision.tck;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.TableEvaluation;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelText;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The values of test files: read as FEEL values and compared with results, numbers within 10⁻⁸. */
final class TestValues {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-8");
    private static final Location NOWHERE = new Location("test", "value", 0, 0);

    private TestValues() {}

    static @Nullable Object read(Element element) {
        List<Element> components = TestFile.children(element, "component");
        if (!components.isEmpty()) {
            LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
            components.forEach(c -> entries.put(c.getAttribute("name"), read(c)));
            return FeelContext.owning(entries);
        }
        for (Element list : TestFile.children(element, "list")) {
            List<@Nullable Object> items = new ArrayList<>();
            TestFile.children(list, "item").forEach(i -> items.add(read(i)));
            return isNil(list) ? null : items;
        }
        for (Element value : TestFile.children(element, "value")) {
            return isNil(value) ? null : simple(value);
        }
        return null;
    }

    private static boolean isNil(Element element) {
        return element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil")
                .equals("true");
    }

    private static @Nullable Object simple(Element value) {
        String type = value.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
        String text = value.getTextContent();
        return switch (type.substring(type.indexOf(':') + 1)) {
            case "boolean" -> Boolean.parseBoolean(text.strip());
            case "decimal", "double", "integer", "int", "long", "float" -> new BigDecimal(text.strip());
            case "date" -> feel("date(\"" + text.strip() + "\")");
            case "time" -> feel("time(\"" + text.strip() + "\")");
            case "dateTime" -> feel("date and time(\"" + text.strip() + "\")");
            case "duration" -> feel("duration(\"" + text.strip() + "\")");
            default -> text;
        };
    }

    private static @Nullable Object feel(String text) {
        return new Interpreter(TableEvaluation.NONE, null, Clock.systemUTC())
                .evaluate(FeelParser.expression(text, Scope.EMPTY, NOWHERE), new Frame(null, 0));
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
