package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** FEEL texts, mostly wrong ones: expressions of the specification's tables and of the public kit, cut up and joined anew. */
final class MutatedExpressions {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|[\\p{L}_?][\\p{L}\\p{N}_]*|\\d+(?:\\.\\d+)?|\\.\\.|\\*\\*|[<>!]=|\\s+|.");
    private static final Pattern TEXT = Pattern.compile("<text>([^<]{1,200})</text>");
    private static final List<String> WORDS = List.of(
            "null",
            "true",
            "false",
            "n",
            "m",
            "s",
            "b",
            "l",
            "c",
            "d",
            "?",
            "item",
            "partial",
            "1",
            "0",
            "-1",
            "0.5",
            "1e300",
            "99999999999",
            "\"\"",
            "\"a\"",
            "[]",
            "{}",
            "[1..3]",
            "(>= 2)",
            "@\"P1D\"",
            "@\"2026-01-01\"",
            "@\"10:00:00\"",
            "@\"P1Y\"",
            "@\"2026-01-01T00:00:00Z\"",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "function(x) x",
            "external",
            "instance of",
            "number",
            "list<number>",
            "between",
            "and",
            "or",
            "not",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            ".",
            "..",
            "+",
            "-",
            "*",
            "/",
            "**",
            "=",
            "!=",
            "<",
            ">=",
            "//",
            "/*",
            "*/",
            "\\",
            "'",
            "\"",
            "中文",
            "（",
            "\uD83D\uDC0E",
            "\uD83D",
            "\u0000");

    private final Random random;
    private final List<List<String>> seeds;

    MutatedExpressions(Random random) throws IOException {
        this.random = random;
        this.seeds = seeds().stream().map(MutatedExpressions::tokens).toList();
    }

    private static List<String> seeds() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String table : List.of("built-ins.txt", "expressions.txt", "regular-expressions.txt")) {
            for (String line : Files.readAllLines(Models.path("eval/" + table))) {
                int bar = line.lastIndexOf(" |= ");
                if (bar > 0) {
                    texts.add(line.substring(0, bar));
                }
            }
        }
        Path kit = Path.of(System.getProperty("dmn.tck", "../../shared/dmn-tck"));
        if (Files.isDirectory(kit)) {
            try (Stream<Path> files = Files.walk(kit)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".dmn"))
                        .sorted()
                        .toList()) {
                    TEXT.matcher(Files.readString(file))
                            .results()
                            .map(m -> m.group(1)
                                    .replace("&lt;", "<")
                                    .replace("&gt;", ">")
                                    .replace("&amp;", "&"))
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    String next() {
        List<String> text = new ArrayList<>(seed());
        int changes = random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            change(text);
        }
        return String.join("", text.subList(0, Math.min(text.size(), 300)));
    }

    private List<String> seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private void change(List<String> text) {
        int at = random.nextInt(text.size() + 1);
        int end = Math.min(text.size(), at + 1 + random.nextInt(6));
        switch (random.nextInt(7)) {
            case 0 -> text.subList(at, end).clear();
            case 1 -> text.add(at, word());
            case 2 -> {
                if (at < text.size()) {
                    text.set(at, word());
                }
            }
            case 3 -> text.addAll(at, List.copyOf(text.subList(at, end)));
            case 4 -> text.addAll(at, seed());
            case 5 -> {
                List<String> inner = seed();
                text.subList(at, end).clear();
                text.add(at, "(" + String.join("", inner) + ")");
            }
            default -> {
                List<String> other = seed();
                int from = random.nextInt(other.size() + 1);
                text.addAll(at, other.subList(from, Math.min(other.size(), from + 8)));
            }
        }
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
