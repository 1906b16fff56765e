package dev.xinmiao.zone.benefit.clause;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A clause's file as it is edited: the parts that don't change stay as they are written, comments apart. */
public final class ClauseFile {
    private final MappingNode root;
    private final String text;

    private ClauseFile(String text) {
        this.text = text;
        this.root = (MappingNode) yaml().compose(new StringReader(text));
    }

    public static ClauseFile of(String text) {
        return new ClauseFile(text);
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setWidth(200);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(options);
    }

    /**
     * A further edition that takes the place of one: the same but for parameters and model. The one before it ends on
     * the day before.
     *
     * @param base the edition that it is made from
     * @param values of changed parameters, by name
     * @param dmn path of another model; null for the same one
     */
    public ClauseFile withEdition(
            String base, String id, LocalDate from, Map<String, BigDecimal> values, @Nullable String dmn) {
        // A second reading, as nodes are changed in place.
        MappingNode made = edition(new ClauseFile(text).root, base);
        put(made, "id", id, true);
        put(made, "from", from.toString(), false);
        put(made, "until", "", false);
        if (dmn != null) {
            put(made, "dmn", dmn, false);
        }
        values.forEach((name, value) -> set(made, name, value));
        put(edition(root, base), "until", from.minusDays(1).toString(), false);
        ((SequenceNode) entry(root, "editions").orElseThrow()).getValue().add(made);
        return this;
    }

    /**
     * The edition at the file's end, where {@link #withEdition} puts it, beside the one that it follows.
     *
     * @param before the one that ends on the day before it begins; null where none does
     * @param numbers those that differ, by the parameter's name
     * @param rules whether its model is another one
     */
    public record Latest(
            String edition, LocalDate from, @Nullable String before, Map<String, Differing> numbers, boolean rules) {}

    public record Differing(BigDecimal was, BigDecimal becomes) {}

    public Latest latest() {
        MappingNode made = (MappingNode) ((SequenceNode) entry(root, "editions").orElseThrow())
                .getValue()
                .getLast();
        String id = scalar(made, "id").orElseThrow();
        LocalDate from = LocalDate.parse(scalar(made, "from").orElseThrow());
        String end = from.minusDays(1).toString();
        MappingNode before = ((SequenceNode) entry(root, "editions").orElseThrow())
                .getValue().stream()
                        .map(MappingNode.class::cast)
                        .filter(node ->
                                scalar(node, "until").filter(end::equals).isPresent())
                        .findFirst()
                        .orElse(null);
        if (before == null) {
            return new Latest(id, from, null, Map.of(), false);
        }
        Map<String, BigDecimal> old = numbers(before);
        Map<String, Differing> differing = new LinkedHashMap<>();
        numbers(made).forEach((name, value) -> {
            BigDecimal was = old.get(name);
            if (was != null && was.compareTo(value) != 0) {
                differing.put(name, new Differing(was, value));
            }
        });
        return new Latest(
                id,
                from,
                scalar(before, "id").orElseThrow(),
                differing,
                !scalar(before, "dmn").equals(scalar(made, "dmn")));
    }

    /** Values of parameters: an input's, or the parameter's own. */
    private static Map<String, BigDecimal> numbers(MappingNode edition) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (Node each : ((SequenceNode) entry(edition, "parameters").orElseThrow()).getValue()) {
            MappingNode parameter = (MappingNode) each;
            String name = scalar(parameter, "name").orElse("");
            scalar(parameter, "value")
                    .or(() -> entry(edition, "inputs")
                            .flatMap(inputs -> entry((MappingNode) inputs, name))
                            .flatMap(binding -> scalar((MappingNode) binding, "value")))
                    .ifPresent(value -> numbers.put(name, new BigDecimal(value.replace("_", ""))));
        }
        return numbers;
    }

    private static Optional<String> scalar(MappingNode node, String key) {
        return entry(node, key).filter(ScalarNode.class::isInstance).map(value -> ((ScalarNode) value).getValue());
    }

    /** The path of the model that an edition's rules stand in, relative to the pack. */
    public String dmn(String edition) {
        return entry(edition(root, edition), "dmn")
                .map(node -> ((ScalarNode) node).getValue())
                .orElseThrow(() -> new IllegalArgumentException("the edition " + edition + " names no model"));
    }

    private static void set(MappingNode edition, String name, BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        entry(edition, "inputs")
                .flatMap(inputs -> entry((MappingNode) inputs, name))
                .ifPresent(binding -> put((MappingNode) binding, "value", plain, false));
        for (Node each : ((SequenceNode) entry(edition, "parameters").orElseThrow()).getValue()) {
            MappingNode parameter = (MappingNode) each;
            boolean named = entry(parameter, "name")
                    .filter(ScalarNode.class::isInstance)
                    .map(node -> ((ScalarNode) node).getValue().equals(name))
                    .orElse(false);
            if (named && entry(parameter, "value").isPresent()) {
                put(parameter, "value", plain, false);
            }
        }
    }

    private static MappingNode edition(MappingNode root, String id) {
        return ((SequenceNode) entry(root, "editions").orElseThrow())
                .getValue().stream()
                        .map(MappingNode.class::cast)
                        .filter(node -> entry(node, "id")
                                .map(value -> ((ScalarNode) value).getValue().equals(id))
                                .orElse(false))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no edition " + id));
    }

    private static Optional<Node> entry(MappingNode node, String key) {
        return node.getValue().stream()
                .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static void put(MappingNode node, String key, String value, boolean quoted) {
        Node written = new ScalarNode(
                quoted
                        ? Tag.STR
                        : yaml().compose(new StringReader(value.isEmpty() ? "~" : value))
                                .getTag(),
                value,
                null,
                null,
                quoted ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : DumperOptions.ScalarStyle.PLAIN);
        for (int i = 0; i < node.getValue().size(); i++) {
            NodeTuple tuple = node.getValue().get(i);
            if (((ScalarNode) tuple.getKeyNode()).getValue().equals(key)) {
                node.getValue().set(i, new NodeTuple(tuple.getKeyNode(), written));
                return;
            }
        }
        node.getValue()
                .add(new NodeTuple(new ScalarNode(Tag.STR, key, null, null, DumperOptions.ScalarStyle.PLAIN), written));
    }

    public String text() {
        StringWriter out = new StringWriter();
        yaml().serialize(root, out);
        return out.toString();
    }
}
