package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.command.LedgerProgram;
import dev.xinmiao.zone.ledger.Ledger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code bench pots} asks of the database; it prints a line {@code FIGURE name value} each. */
@Command(name = "measure-pots", hidden = true)
public final class MeasurePotsCommand implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private @Nullable Path data;

    @Option(names = "--seconds", required = true)
    private int seconds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (LedgerProgram program = LedgerProgram.open(Objects.requireNonNull(data))) {
            Ledger ledger = program.ledger();
            int warmUp = Math.max(3, seconds / 3);
            new PotRates(ledger, "warm-up").reserve(warmUp);
            // The row that all want, and a transaction for each: what there was before orders went together.
            figure(
                    "one-by-one",
                    new PotRates(ledger.oneByOne(), "one-by-one")
                            .reserve(seconds)
                            .perSecond());
            PotRates pot = new PotRates(ledger, "together");
            PotRates.Rate reserving = pot.reserve(seconds);
            figure("reservations", reserving.perSecond());
            figure("reservation-p50", reserving.millis(0.5));
            figure("reservation-p99", reserving.millis(0.99));
            figure("settlements", pot.settle(seconds).perSecond());
            long begin = System.nanoTime();
            var report = program.check().check();
            figure("entries", report.entries());
            figure("check-seconds", (System.nanoTime() - begin) / 1e9);
            figure("differences", report.differences().size());
            report.differences().stream().limit(10).forEach(screen()::println);
            screen().flush();
            return 0;
        }
    }

    private void figure(String name, double value) {
        screen().printf(Locale.ROOT, "FIGURE %s %.1f%n", name, value);
        screen().flush();
    }

    private PrintWriter screen() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
