package dev.xinmiao.zone.pack;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.util.Arrays;
import java.util.List;
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
        return mark(node, "mark");
    }

    /** A mark under another name. */
    public static Mark mark(YamlNode node, String entry) {
        YamlNode mark = node.get(entry).orElse(null);
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
}
