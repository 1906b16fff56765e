package dev.xinmiao.zone.command;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code report.html} and the printed summary say, gathered while rows come by. */
final class EvaluationReport {
    private static final int NEAR_MISSES = 20;

    private final LocalDate asOf;
    private final Pack pack;
    private final String mapping;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private List<ReadFiles.Read> files = List.of();
    private int subjects;

    /** One programme: its counts and those who miss by little. */
    static final class Section {
        private final Programme programme;
        private final @Nullable Edition edition;
        private final Map<Standing.State, Integer> counts = new TreeMap<>();
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private final List<JudgedRow> near = new ArrayList<>();

        private Section(Programme programme, @Nullable Edition edition) {
            this.programme = programme;
            this.edition = edition;
        }

        private void add(JudgedRow row) {
            counts.merge(row.standing().state(), 1, Integer::sum);
            if (row.standing().outcome() != null) {
                outcomes.merge(row.standing().outcome().text(), 1, Integer::sum);
            }
            if (row.standing().distance() != null) {
                near.add(row);
                if (near.size() > 50 * NEAR_MISSES) {
                    near.retainAll(nearest());
                }
            }
        }

        Programme programme() {
            return programme;
        }

        /** Null where no rules were in force on the day. */
        @Nullable
        Edition edition() {
            return edition;
        }

        int count(Standing.State state) {
            return counts.getOrDefault(state, 0);
        }

        /** Classes and how many have them; empty for a programme whose outcome is an amount, or that has none. */
        Map<String, Integer> classes() {
            return programme.kind() == Programme.Kind.CLASSIFICATION ? outcomes : Map.of();
        }

        List<JudgedRow> nearest() {
            return near.stream()
                    .sorted(Comparator.comparing(row ->
                            java.util.Objects.requireNonNull(row.standing().distance())))
                    .limit(NEAR_MISSES)
                    .toList();
        }

        /** The marks that are seen on the programme's sources, its edition, its conditions and their clauses. */
        List<Mark> marks() {
            var shown = new StringBuilder();
            programme
                    .documents()
                    .forEach(document -> shown.append(document.number())
                            .append(document.mark().sign()));
            if (edition != null) {
                shown.append(edition.title());
                edition.conditions()
                        .forEach(condition -> shown.append(condition.title().zh())
                                .append(condition.clause().article()));
            }
            return Arrays.stream(Mark.values())
                    .filter(mark -> mark != Mark.PUBLISHED)
                    .filter(mark -> shown.indexOf(mark.sign()) >= 0)
                    .toList();
        }
    }

    EvaluationReport(LocalDate asOf, Pack pack, String mapping, List<Programme> programmes) {
        this.asOf = asOf;
        this.pack = pack;
        this.mapping = mapping;
        programmes.forEach(programme -> sections.put(
                programme.id(), new Section(programme, programme.on(asOf).orElse(null))));
    }

    void files(List<ReadFiles.Read> read) {
        files = read;
    }

    void subjects(int count) {
        subjects = count;
    }

    void add(JudgedRow row) {
        java.util.Objects.requireNonNull(sections.get(row.standing().programme()))
                .add(row);
    }

    LocalDate asOf() {
        return asOf;
    }

    String pack() {
        return pack.id();
    }

    String mapping() {
        return mapping;
    }

    List<ReadFiles.Read> files() {
        return files;
    }

    int subjects() {
        return subjects;
    }

    List<Section> sections() {
        return List.copyOf(sections.values());
    }

    /** How often each fault was met, over all files, the most frequent first. */
    Map<Fault, Long> faults() {
        var sum = new TreeMap<Fault, Long>();
        files.forEach(file -> file.summary().faults().forEach((fault, count) -> sum.merge(fault, count, Long::sum)));
        var sorted = new LinkedHashMap<Fault, Long>();
        sum.entrySet().stream()
                .sorted(Map.Entry.<Fault, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
