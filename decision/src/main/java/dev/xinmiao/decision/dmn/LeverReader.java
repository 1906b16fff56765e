package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.change.Lever;
import dev.xinmiao.decision.change.Lever.Direction;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.TableEvaluation;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.feel.NearNames;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads how inputs may be changed, which the extension elements of an {@code inputData} tell: {@code <change
 * direction="up" cost="1" costPerUnit="0.5" step="1" min="0" max="500"/>}, or {@code <change><value
 * cost="3">"gold"</value></change>}, in the vocabulary {@value #NAMESPACE}.
 */
final class LeverReader {
    static final String NAMESPACE = "https://xinmiao.dev/dmn/change";

    private static final Set<String> OF_AMOUNTS = Set.of("direction", "cost", "costPerUnit", "step", "min", "max");
    private static final Set<String> OF_VALUES = Set.of("cost");
    private static final String DIRECTIONS = "One of up, down, either, fixed.";

    private final Findings findings;

    private LeverReader(Findings findings) {
        this.findings = findings;
    }

    /** By the inputs' slots. */
    static Map<Integer, Lever> read(List<Node> inputs, Findings findings) {
        Map<Integer, Lever> levers = new TreeMap<>();
        for (Node node : inputs) {
            for (XmlElement child : node.xml.children) {
                if (child.name.equals("extensionElements")) {
                    for (XmlElement extension : child.children) {
                        Lever lever = extension.namespace.equals(NAMESPACE)
                                ? new LeverReader(findings)
                                        .read(node, extension)
                                        .orElse(null)
                                : null;
                        if (lever != null) {
                            levers.put(node.slot, lever);
                        }
                    }
                }
            }
        }
        return levers;
    }

    private Optional<Lever> read(Node node, XmlElement change) {
        if (!change.name.equals("change")) {
            findings.warning(
                    at(node, change),
                    "This vocabulary has no element <" + change.name + ">.",
                    "It has <change>, and within it <value>.");
            return Optional.empty();
        }
        List<XmlElement> values = change.children("value");
        refuseUnknown(node, change, values.isEmpty() ? OF_AMOUNTS : OF_VALUES);
        String direction = change.attribute("direction", "").strip().toLowerCase(Locale.ROOT);
        if (direction.equals("fixed")) {
            return Optional.empty();
        }
        return values.isEmpty() ? amount(node, change, direction) : choice(node, change, values);
    }

    private Optional<Lever> amount(Node node, XmlElement change, String direction) {
        if (Types.unrestricted(node.type) != Simple.NUMBER) {
            findings.error(
                    at(node, change),
                    "A " + Types.name(node.type) + " can't be moved up or down.",
                    "List the values that it may be set to: <value cost=\"1\">…</value>.");
            return Optional.empty();
        }
        Optional<Direction> known = switch (direction) {
            case "up" -> Optional.of(Direction.UP);
            case "down" -> Optional.of(Direction.DOWN);
            case "either", "" -> Optional.of(Direction.EITHER);
            default -> Optional.empty();
        };
        if (known.isEmpty()) {
            findings.error(at(node, change), "“" + direction + "” is no direction of a change.", DIRECTIONS);
            return Optional.empty();
        }
        int before = findings.count();
        BigDecimal cost = number(node, change, "cost");
        BigDecimal costPerUnit = number(node, change, "costPerUnit");
        BigDecimal step = number(node, change, "step");
        BigDecimal min = number(node, change, "min");
        BigDecimal max = number(node, change, "max");
        if (findings.count() > before) {
            return Optional.empty();
        }
        boolean untold = cost == null && costPerUnit == null;
        BigDecimal perUnit = costPerUnit == null ? BigDecimal.ZERO : costPerUnit;
        return made(
                node,
                change,
                () -> new Lever.Amount(
                        known.get(),
                        cost != null ? cost : untold ? BigDecimal.ONE : BigDecimal.ZERO,
                        perUnit,
                        step,
                        min,
                        max));
    }

    private Optional<Lever> choice(Node node, XmlElement change, List<XmlElement> values) {
        BigDecimal common = number(node, change, "cost");
        List<Lever.Option> options = new ArrayList<>();
        for (XmlElement value : values) {
            refuseUnknown(node, value, OF_VALUES);
            BigDecimal own = number(node, value, "cost");
            BigDecimal cost = own != null ? own : common != null ? common : BigDecimal.ONE;
            option(node, value, cost).ifPresent(options::add);
        }
        return options.isEmpty() ? Optional.empty() : made(node, change, () -> new Lever.Choice(options));
    }

    private Optional<Lever.Option> option(Node node, XmlElement value, BigDecimal cost) {
        Location origin = node.file.atText(value, node.path() + " / change");
        try {
            List<Problem> problems = new ArrayList<>();
            Interpreter interpreter = new Interpreter(TableEvaluation.NONE, problems, Settings.DEFAULT);
            Object read =
                    interpreter.evaluate(FeelParser.expression(value.text(), Scope.EMPTY, origin), new Frame(null, 0));
            problems.forEach(findings::add);
            if (read != null
                    && new Interpreter(TableEvaluation.NONE, null, Settings.DEFAULT).conform(read, node.type) == null) {
                findings.error(
                        origin,
                        "“" + node.name + "” can't be set to " + value.text() + ".",
                        "Its type, " + Types.name(node.type) + ", doesn't allow it; a text needs quotes.");
                return Optional.empty();
            }
            return made(node, value, () -> new Lever.Option(read, cost));
        } catch (FeelSyntaxException e) {
            findings.add(e.problem());
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Made<T> {
        T get();
    }

    private <T> Optional<T> made(Node node, XmlElement xml, Made<? extends T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            findings.error(at(node, xml), e.getMessage() + ".", "");
            return Optional.empty();
        }
    }

    private @Nullable BigDecimal number(Node node, XmlElement xml, String attribute) {
        String text = xml.attribute(attribute);
        BigDecimal number = text == null ? null : Decimals.read(text.strip());
        if (text != null && number == null) {
            findings.error(
                    at(node, xml),
                    "The attribute " + attribute + " is no number: “" + text + "”.",
                    "Such as 0.5 or 12.");
        }
        return number;
    }

    private void refuseUnknown(Node node, XmlElement xml, Set<String> known) {
        for (String attribute : xml.attributes.keySet()) {
            boolean own = !attribute.startsWith("xmlns") && !attribute.startsWith("{");
            if (own && !known.contains(attribute) && !attribute.equals("direction")) {
                findings.warning(
                        at(node, xml),
                        "The element <" + xml.name + "> has no attribute “" + attribute + "” here.",
                        NearNames.hint(
                                attribute,
                                List.copyOf(known),
                                "It has "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + "."));
            }
        }
    }

    private static Location at(Node node, XmlElement xml) {
        return node.file.at(xml, node.path() + " / " + xml.name);
    }
}
