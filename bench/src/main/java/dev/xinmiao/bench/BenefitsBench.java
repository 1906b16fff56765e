package dev.xinmiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures matching, the policy lab and combinations: the built product with 220,000 fictional enterprises and its pages, then
 * its own hidden command on the same data folder. Sends requests to this machine's loopback only.
 */
public final class BenefitsBench {
    private static final Pattern CLAUSE = Pattern.compile("href=\"(/clauses/[a-z0-9-]+)\"");
    private static final Pattern PARAMETER =
            Pattern.compile("name=\"(p\\.[^\"]+)\" type=\"number\"[^>]*max=\"([^\"]+)\"");
    private static final int ROUNDS = 3;

    private BenefitsBench() {}

    public static void main(String[] args) throws Exception {
        boolean quick = Arrays.asList(args).contains("--quick");
        int enterprises = quick ? 20_000 : 220_000;
        Path home = Path.of(System.getProperty("xinmiao.home", "."));
        Figures figures = new Figures(home);
        Path data = Figures.folder();
        Figures.load("before");
        try (RunningProduct product =
                RunningProduct.start(home, data, List.of("--enterprises", String.valueOf(enterprises)))) {
            Figures.print(product.await(
                            line -> line.contains("benefits matched: " + enterprises + " "), Duration.ofMinutes(20))
                    .text());
            lab(product, figures);
        }
        figures.program(List.of(
                "measure-benefits",
                "--data",
                data.toString(),
                "--rounds",
                "5",
                "--small",
                quick ? "1000" : "10000",
                "--large",
                quick ? "5" : "25"));
        Figures.load("after");
        Figures.delete(data);
        Figures.heading();
        boolean reached = figures.atMost("all clauses against all enterprises, warm, seconds", "match-warm", 5);
        figures.row("the same, first time, seconds", "match-cold");
        figures.row("reading the facts of all enterprises, seconds", "read-seconds");
        reached &= figures.atMost("policy lab, answer of the page, slowest, ms", "lab-page-max", 1000);
        figures.row("policy lab, answer of the page, p50 ms", "lab-page-p50");
        figures.row("policy lab, the trial alone, slowest, ms", "lab-max");
        reached &= figures.atLeast(
                "combinations equal to brute force, of small", "combination.optimal", quick ? 1000 : 10_000);
        reached &= figures.atMost("combination of 40 clauses, p99 ms", "combination.40.p99", 100);
        System.exit(reached ? 0 : 1);
    }

    /** Every clause with its first number changed, as an officer's browser would ask. */
    private static void lab(RunningProduct product, Figures figures) throws IOException, InterruptedException {
        Visitor officer = product.signedIn("officer");
        List<String> clauses = CLAUSE.matcher(officer.get("/clauses").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        Latencies latencies = new Latencies(clauses.size() * ROUNDS);
        for (int round = 0; round <= ROUNDS; round++) {
            for (String clause : clauses) {
                Matcher parameter =
                        PARAMETER.matcher(officer.get(clause + "/lab").body());
                if (!parameter.find()) {
                    throw new IOException("the lab of " + clause + " shows no number");
                }
                String query = java.net.URLEncoder.encode(parameter.group(1), java.nio.charset.StandardCharsets.UTF_8)
                        + "=" + parameter.group(2);
                long begin = System.nanoTime();
                int status = officer.get(clause + "/lab?" + query).statusCode();
                if (status != 200) {
                    throw new IOException(clause + "/lab answered " + status);
                }
                if (round > 0) {
                    latencies.add(System.nanoTime() - begin);
                }
            }
        }
        figures.put("lab-page-p50", latencies.quantile(0.5));
        figures.put("lab-page-max", latencies.quantile(1));
    }
}
