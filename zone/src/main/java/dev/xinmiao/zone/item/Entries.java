package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one mapping. What is wrong with one is noted and reading goes on with a stand-in, so that a file tells all
 * its errors at once; whoever asked for the whole throws it away if there were any.
 */
final class Entries {
    static final Bilingual NO_TEXT = new Bilingual("", "");

    private final YamlNode node;
    private final Map<String, YamlNode> entries;
    private final List<PackProblem> problems;

    Entries(YamlNode node, Set<String> known, List<PackProblem> problems) {
        this.node = node;
        this.problems = problems;
        Map<String, YamlNode> found = orProblem(node::entries);
        this.entries = found == null ? Map.of() : found;
        List<String> names = known.stream().sorted().toList();
        entries.forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(value.problem("这里没有“%s”这一项，可用的有 %s。 there is no entry '%s' here; known are %s"
                        .formatted(name, String.join("、", names), name, names)));
            }
        });
    }

    List<PackProblem> problems() {
        return problems;
    }

    YamlNode node() {
        return node;
    }

    /** Notes a problem at an entry, or at the whole where the entry is absent. */
    void refuse(String key, String message) {
        YamlNode found = entry(key);
        problems.add((found == null ? node : found).problem(message));
    }

    <T> T required(String key, T standIn, Function<YamlNode, T> read) {
        if (entry(key) == null) {
            problems.add(node.problem("缺少“%s”。 '%s' is missing here".formatted(key, key)));
            return standIn;
        }
        return optional(key, standIn, read);
    }

    <T> T optional(String key, T absent, Function<YamlNode, T> read) {
        T found = orNull(key, read);
        return found == null ? absent : found;
    }

    /** Null where it is absent, or wrong and noted. */
    <T> @Nullable T orNull(String key, Function<YamlNode, T> read) {
        YamlNode found = entry(key);
        return found == null ? null : orProblem(() -> read.apply(found));
    }

    boolean has(String key) {
        return entry(key) != null;
    }

    String text(String key) {
        return required(key, "", YamlNode::text);
    }

    Bilingual both(String key) {
        return required(key, NO_TEXT, this::bilingual);
    }

    Bilingual bilingual(YamlNode text) {
        Entries entries = new Entries(text, Set.of("zh", "en"), problems);
        return new Bilingual(entries.text("zh"), entries.text("en"));
    }

    <E extends Enum<E>> E word(String key, E standIn) {
        return required(key, standIn, value -> word(value, standIn.getDeclaringClass()));
    }

    /** At least one, none twice. */
    <E extends Enum<E>> List<E> words(String key, Class<E> type) {
        List<E> found = list(key, value -> word(value, type));
        if (found.isEmpty() && !entries.containsKey(key)) {
            refuse(key, "“%s”至少要有一项。 '%s' needs at least one entry".formatted(key, key));
        }
        return List.copyOf(new LinkedHashSet<>(found));
    }

    /** What can be read of a list; the rest is noted. */
    <T> List<T> list(String key, Function<YamlNode, T> read) {
        List<YamlNode> elements = optional(key, List.of(), YamlNode::elements);
        return elements.stream()
                .map(element -> orProblem(() -> read.apply(element)))
                .filter(Objects::nonNull)
                .toList();
    }

    Mark mark() {
        return optional("mark", Mark.PUBLISHED, value -> {
            try {
                return Mark.of(value.text());
            } catch (IllegalArgumentException e) {
                throw new InvalidPackException(
                        value.problem("“%s”不是标记，请用 †、‡、[P] 或留空。 %s".formatted(value.text(), e.getMessage())));
            }
        });
    }

    private static <E extends Enum<E>> E word(YamlNode value, Class<E> type) {
        return Words.find(type, value.text())
                .orElseThrow(() -> new InvalidPackException(value.problem("“%s”不在可用的词中：%s。 '%s' is none of %s"
                        .formatted(value.text(), String.join("、", Words.all(type)), value.text(), Words.all(type)))));
    }

    private @Nullable YamlNode entry(String key) {
        YamlNode found = entries.get(key);
        return found == null || found.isEmpty() ? null : found;
    }

    private <T> @Nullable T orProblem(Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
