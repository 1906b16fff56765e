package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts, marks and fixed words in YAML. */
public final class YamlWords {
    private YamlWords() {}

    /** {@code {zh: …, en: …}}. */
    public static Bilingual bilingual(YamlNode node) {
        node.only(Set.of("zh", "en"));
        return texts(node);
    }

    /** {@code zh} and {@code en} among other entries. */
    public static Bilingual texts(YamlNode node) {
        return new Bilingual(key(node.required("zh")), node.text("en", ""));
    }

    /** A text that says something. */
    public static String key(YamlNode node) {
        if (node.text().isBlank()) {
            throw new InvalidPackException(node.problem("这里不能为空。 This must not be empty."));
        }
        return node.text();
    }

    public static Mark mark(YamlNode node) {
        YamlNode mark = node.get("mark").orElse(null);
        if (mark == null) {
            return Mark.PUBLISHED;
        }
        try {
            return Mark.of(mark.text());
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(mark.problem(
                    "“%1$s” 不是标记，可用 †、‡、[P]。 “%1$s” is not a mark; use †, ‡ or [P].".formatted(mark.text())));
        }
    }

    /** {@code {document: …, article: …, mark: …}}. */
    public static Clause clause(YamlNode node) {
        node.only(Set.of("document", "article", "mark"));
        return new Clause(key(node.required("document")), node.text("article", ""), mark(node));
    }

    /** One of a few fixed words. */
    public static <E extends Enum<E>> E word(YamlNode node, E[] words, Function<E, String> written) {
        List<String> known = Arrays.stream(words).map(written).toList();
        return Arrays.stream(words)
                .filter(word -> written.apply(word).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> new InvalidPackException(
                        node.problem("“%1$s” 不能用在这里，可用：%2$s。 “%1$s” is not known here; use %3$s."
                                .formatted(
                                        node.text(),
                                        String.join("、", known),
                                        known.stream().collect(Collectors.joining(", "))))));
    }

    static StepKind kind(YamlNode node) {
        return word(node, StepKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT));
    }
}
