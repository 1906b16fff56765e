package dev.xinmiao.zone.pack;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a YAML file that knows its place, so that whoever finds it wanting can say where. A scalar keeps the text
 * it was written with: {@code 2026-03-05} and {@code 1.50} come to no harm.
 */
public final class YamlNode {
    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a file.
     *
     * @param root the folder that problems name the file by
     * @throws InvalidPackException if it cannot be read, isn't UTF-8 or isn't YAML
     */
    public static YamlNode read(Path file, Path root) {
        String name = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        try {
            return parse(name, Files.readString(file));
        } catch (MalformedInputException e) {
            throw new InvalidPackException(new PackProblem(name, 0, "the file is not UTF-8; save it as UTF-8"));
        } catch (IOException e) {
            throw new InvalidPackException(new PackProblem(name, 0, "the file cannot be read: " + e.getMessage()));
        }
    }

    /** Reads a text; {@code name} is what problems call it. */
    public static YamlNode parse(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(30);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                throw new InvalidPackException(new PackProblem(name, 0, "the file is empty"));
            }
            return new YamlNode(name, node);
        } catch (MarkedYAMLException e) {
            Mark place = e.getProblemMark();
            throw new InvalidPackException(new PackProblem(
                    name,
                    place == null ? 0 : place.getLine() + 1,
                    place == null ? 0 : place.getColumn() + 1,
                    "this is not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            // Bytes that are no text, aliases without end.
            throw new InvalidPackException(new PackProblem(
                    name,
                    0,
                    "this is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    public String file() {
        return file;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public int column() {
        return node.getStartMark().getColumn() + 1;
    }

    /** A problem at this place. */
    public PackProblem problem(String message) {
        return new PackProblem(file, line(), column(), message);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Written as nothing, {@code ~} or {@code null}. */
    public boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The entry of that name, unless there is none or it is empty. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(find(key)).filter(child -> !child.isEmpty());
    }

    /** The entry of that name; refuses where it is absent or empty. */
    public YamlNode required(String key) {
        return get(key).orElseThrow(() -> new InvalidPackException(problem("'" + key + "' is missing here")));
    }

    /** The entry's text, or the given one. */
    public String text(String key, String otherwise) {
        return get(key).map(YamlNode::text).orElse(otherwise);
    }

    /** The scalar as written. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new InvalidPackException(problem("a single value is needed here"));
    }

    public int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw new InvalidPackException(problem("'" + text() + "' is not a whole number"));
        }
    }

    public BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw new InvalidPackException(problem("'" + text() + "' is not a number"));
        }
    }

    public boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidPackException(problem("'" + text() + "' is neither true nor false"));
        };
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw new InvalidPackException(problem("'" + text() + "' is not a date; write it like 2026-03-05"));
        }
    }

    /** True if the scalar was written in quotes, so that it is a text whatever it looks like. */
    public boolean isQuoted() {
        return node instanceof ScalarNode scalar && !scalar.isPlain();
    }

    /** The elements of the list of that name; none where it is absent or empty. */
    public List<YamlNode> list(String key) {
        return get(key).map(YamlNode::elements).orElse(List.of());
    }

    public List<YamlNode> elements() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(element -> new YamlNode(file, element))
                    .toList();
        }
        throw new InvalidPackException(problem("a list is needed here"));
    }

    /** The entries in the order written. A name given twice is refused. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw new InvalidPackException(key.problem("'" + key.text() + "' is given twice"));
            }
        }
        return entries;
    }

    /** Refuses entries of other names: a misspelt one would otherwise be lost in silence. */
    public YamlNode only(Set<String> known) {
        List<PackProblem> unknown = keys().stream()
                .filter(key -> !known.contains(key.text()))
                .map(key -> key.problem("'" + key.text() + "' is not known here; known are "
                        + known.stream().sorted().toList()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidPackException(unknown);
        }
        return this;
    }

    private List<YamlNode> keys() {
        entries();
        return tuples().stream()
                .map(tuple -> new YamlNode(file, tuple.getKeyNode()))
                .toList();
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw new InvalidPackException(problem("entries 'name: value' are needed here"));
    }

    private @Nullable YamlNode find(String key) {
        return isMapping() ? entries().get(key) : null;
    }
}
