package dev.xinmiao.zone.command;

import dev.xinmiao.search.Found;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.Reasons;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches services, programmes, clauses and help of a pack from the command line. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "检索一个园区包的事项、认定、条款和帮助。 Search the services, programmes, clauses and help of a pack.")
public final class SearchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", description = "要找什么，可用拼音。 What to look for; pinyin will do.")
    private String text = "";

    @Option(names = "--explain", description = "说明为什么找到每一项。 Say why each was found.")
    private boolean explain;

    @Option(names = "--limit", paramLabel = "N", description = "最多几项，默认 10。 How many at most.")
    private int limit = 10;

    @Mixin
    private PublicContent content = new PublicContent();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (PublicIndex index = content.open()) {
            Found found = index.index().search(Query.of(text, index.day()).withLimit(Math.clamp(limit, 1, 200)));
            found.suggestion().ifPresent(other -> out.printf("您要找的是不是 did you mean: %s%n", other));
            int number = 0;
            for (Hit hit : found.hits()) {
                out.printf("%d. %s  [%s]  %s%n", ++number, hit.title(), hit.kind(), hit.address());
                if (!hit.excerpt().text().isEmpty()) {
                    out.printf("   %s%n", shortened(hit.excerpt().text()));
                }
                if (explain) {
                    explain(hit, out);
                }
            }
            if (found.hits().isEmpty()) {
                out.println("没有找到：换个更短或更常用的说法，或用 ./xinmiao ask 提问。"
                        + " Nothing found: try shorter or more common words, or ./xinmiao ask.");
            }
        }
        out.flush();
        return 0;
    }

    private static void explain(Hit hit, PrintWriter out) {
        Reasons reasons = hit.reasons();
        out.printf(
                Locale.ROOT,
                "   score %.3f = name/title %.2f, text %.2f, one line %.2f, meaning %.2f, sound %.0f%s%s%n",
                hit.score(),
                reasons.title(),
                reasons.text(),
                reasons.passage(),
                reasons.meaning(),
                reasons.sound(),
                reasons.words().isEmpty() ? "" : "; 命中 words: " + String.join("、", reasons.words()),
                reasons.synonyms().isEmpty() ? "" : "; 同义 synonyms: " + String.join("、", reasons.synonyms()));
    }

    private static String shortened(String line) {
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }
}
