package dev.xinmiao.bench.decision;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.change.ChangeResult;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.change.ChangeSearch;
import dev.xinmiao.decision.change.Effort;
import dev.xinmiao.decision.change.Goal;
import dev.xinmiao.decision.change.Lever;
import dev.xinmiao.decision.change.Lever.Direction;
import dev.xinmiao.decision.change.Levers;
import dev.xinmiao.decision.change.PopulationChanges;
import dev.xinmiao.decision.column.Answers;
import dev.xinmiao.decision.column.Population;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What would it take to be qualified: for single subjects, and for all of a population that are not. */
final class ChangesBench {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Report report;
    private final Subject subject;
    private final DmnModel model;
    private final Decision verdict;
    private final Levers levers;

    ChangesBench(Report report, Subject subject) {
        this.report = report;
        this.subject = subject;
        this.model = Ours.read(subject);
        this.verdict = Ours.decision(model, subject);
        this.levers = levers(model);
    }

    /** Seven; costs in thousands. Staff and scientists are compared with each other, and so are searched together. */
    private static Levers levers(DmnModel model) {
        return model.levers()
                .with("scientists", amount(Direction.UP, "10", "200"))
                .with("staff", amount(Direction.DOWN, "50", "100").within(BigDecimal.ONE, null))
                .with("rnd", amount(Direction.UP, "5", "0.001"))
                .with("patents", amount(Direction.UP, "0", "150"))
                .with("results", amount(Direction.UP, "0", "400"))
                .with("assets", amount(Direction.DOWN, "100", "0.0001"))
                .with("certified", Lever.to(true, new BigDecimal(800)));
    }

    private static Lever.Amount amount(Direction direction, String cost, String costPerUnit) {
        return Lever.amount(direction)
                .withCost(new BigDecimal(cost))
                .withCostPerUnit(new BigDecimal(costPerUnit))
                .withStep(BigDecimal.ONE);
    }

    void run(int singles) {
        report.line("");
        report.line("What would it take to be qualified: %,d subjects, 13 inputs, 7 levers", subject.rows().length);
        single(singles, 1);
        single(singles, 5);
        population();
    }

    private ChangeSearch search(int alternatives) {
        return model.changes(
                Goal.value(verdict, "qualified"),
                levers,
                Effort.DEFAULT.withAlternatives(alternatives),
                Settings.DEFAULT);
    }

    private void single(int count, int alternatives) {
        ChangeSearch search = search(alternatives);
        Answers verdicts = model.columns(Ours.population(model, subject), List.of(verdict))
                .run(1)
                .getFirst();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; rows.size() < count && i < subject.rows().length; i++) {
            if (!"qualified".equals(verdicts.get(i))) {
                Map<String, @Nullable Object> row = new HashMap<>();
                for (int k = 0; k < subject.inputs().size(); k++) {
                    row.put(subject.inputs().get(k), subject.rows()[i][k]);
                }
                rows.add(row);
            }
        }
        rows.forEach(search::of);
        List<Double> millis = new ArrayList<>();
        long before = THREADS.getCurrentThreadCpuTime();
        int exact = 0;
        for (Map<String, @Nullable Object> row : rows) {
            long start = THREADS.getCurrentThreadCpuTime();
            ChangeResult result = search.of(row);
            millis.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            exact += result.status() == Status.BOUNDED ? 0 : 1;
        }
        double mean = (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / rows.size();
        millis.sort(null);
        report.line(
                "  one by one, %d alternative(s), %,d subjects: %.3f ms of CPU each (median %.3f, slowest of 100 %.3f, slowest %.3f); proved: %,d",
                alternatives,
                rows.size(),
                mean,
                Rates.median(millis),
                millis.get(millis.size() * 99 / 100),
                millis.getLast(),
                exact);
        report.atMost("changes: CPU ms a subject, " + alternatives + " alternative(s)", mean, 1);
    }

    private void population() {
        Population population = Ours.population(model, subject);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        PopulationChanges changes = search(1).of(population, 2);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;

        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < changes.rows(); row++) {
            int inputs = 0;
            for (int input : levers.inputs()) {
                inputs += changes.changes(row, input) ? 1 : 0;
            }
            counts.merge(
                    changes.status(row) == Status.EXACT
                            ? "change " + inputs
                            : changes.status(row).name(),
                    1,
                    Integer::sum);
        }
        report.line("  all, on two threads: %.1f s by the clock, %.1f s of CPU; %s", seconds, cpuSeconds, counts);
        Answers after = model.columns(changes.after(), List.of(verdict)).run(1).getFirst();
        int different = 0;
        for (int row = 0; row < changes.rows(); row++) {
            different += changes.cost(row) != null && !"qualified".equals(after.get(row)) ? 1 : 0;
        }
        report.atMost("changes: all of 220,000 that are not qualified, s of CPU (two cores: 120)", cpuSeconds, 120);
        report.atMost("changes: all of 220,000 that are not qualified, s by the clock", seconds, 60);
        report.atMost("changes: rows that are not qualified after their change", different, 0);
        report.atMost("changes: rows of which nothing is proved", counts.getOrDefault("BOUNDED", 0), 0);
    }
}
