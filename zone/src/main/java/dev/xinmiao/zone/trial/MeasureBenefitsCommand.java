package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.Parameter;
import dev.xinmiao.zone.benefit.lab.Groups;
import dev.xinmiao.zone.benefit.lab.Trial;
import dev.xinmiao.zone.benefit.match.ClauseMatcher;
import dev.xinmiao.zone.benefit.match.ZoneMatch;
import dev.xinmiao.zone.command.PartProgram;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.ZoneInputs;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The part of {@code bench benefits} that needs no pages: all clauses against all enterprises of a data folder, a change of
 * each clause tried over them, and combinations. It prints a line {@code FIGURE name value} each.
 */
@Command(name = "measure-benefits", hidden = true)
public final class MeasureBenefitsCommand implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private @Nullable Path data;

    @Option(names = "--rounds", required = true)
    private int rounds;

    /** Small problems held against every possibility. */
    @Option(names = "--small", required = true)
    private int small;

    /** Problems of forty clauses of each kind. */
    @Option(names = "--large", required = true)
    private int large;

    @Spec
    private @Nullable CommandSpec spec;

    @ComponentScan("dev.xinmiao.zone.fact")
    static class Parts {
        @Bean
        Pack pack(ZoneSettings settings) {
            return Pack.open(PackFolder.find(settings.packs()), settings.zone());
        }

        @Bean
        FactDictionary factDictionary(Pack pack) {
            return FactDictionary.load(pack);
        }
    }

    @Override
    public Integer call() {
        try (PartProgram program = PartProgram.open(Parts.class, "--xinmiao.data=" + data)) {
            Clauses clauses = Clauses.load(program.part(Pack.class), program.part(FactDictionary.class));
            long begin = System.nanoTime();
            ZoneInputs read = ZoneMatch.read(
                    clauses,
                    program.part(Facts.class),
                    program.part(ZoneClock.class).now(),
                    Set.of(Groups.INDUSTRY));
            figure("read-seconds", (System.nanoTime() - begin) / 1e9);
            figure("enterprises", read.facts().size());
            figure("clauses", clauses.all().size());
            int threads = Runtime.getRuntime().availableProcessors();
            figure("match-cold", ZoneMatch.of(clauses, read, threads).took().toMillis() / 1000.0);
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                // With columns made anew of the facts, as after every reading.
                warm.add(ZoneMatch.of(clauses, new ZoneInputs(read.facts()), threads)
                                .took()
                                .toMillis()
                        / 1000.0);
            }
            Collections.sort(warm);
            figure("match-warm", warm.get(warm.size() / 2));
            figure("match-warm-max", warm.getLast());
            trials(clauses, read, threads);
        }
        boolean right = CombinationBench.run(screen(), small, large, 3);
        screen().flush();
        return right ? 0 : 1;
    }

    /** The first parameter of each clause, halved. */
    private void trials(Clauses clauses, ZoneInputs inputs, int threads) {
        var matcher = new ClauseMatcher(inputs, threads);
        var nobody = new Groups(List.of());
        List<Double> times = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            for (Clause clause : clauses.all()) {
                Edition edition = clause.programme().editions().getLast();
                Parameter parameter = clause.terms(edition).parameters().getFirst();
                Map<String, BigDecimal> changed =
                        Map.of(parameter.name(), parameter.value().divide(BigDecimal.TWO));
                long begin = System.nanoTime();
                Trial.of(matcher.match(clause, edition, Map.of()), matcher.match(clause, edition, changed), nobody);
                if (round > 0) {
                    times.add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        Collections.sort(times);
        figure("lab-p50", times.get(times.size() / 2));
        figure("lab-max", times.getLast());
    }

    private void figure(String name, double value) {
        screen().printf(Locale.ROOT, "FIGURE %s %.2f%n", name, value);
        screen().flush();
    }

    private PrintWriter screen() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
