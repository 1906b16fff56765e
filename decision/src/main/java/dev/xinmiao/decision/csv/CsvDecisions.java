package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.csv.CsvPiece.Answer;
import dev.xinmiao.decision.feel.NearNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides every row of a CSV file. The heading names the model's inputs; a column of another name is passed over; an
 * empty cell, and an input without a column, is null. The answers come in the order of the rows.
 */
public final class CsvDecisions {
    private static final int PIECE = 4 << 20;
    private static final int LONGEST_RECORD = 64 << 20;

    private final DmnModel model;
    private final Decision decision;
    private final Set<Extra> extras;
    private final int threads;

    /** Columns beside the decision's, in this order. */
    public enum Extra {
        /**
         * For each table that the decision rests on, headed {@code rule NAME}: the number of the rule that hit, 0 for
         * none; the numbers with spaces between where several hit.
         */
        RULES,
        /** What decided the row in words, Chinese and English ({@code why}, {@code why_en}); many times slower. */
        WHY,
        /** The same as JSON ({@code why_json}), as {@link dev.xinmiao.decision.explain.ExplanationJson} has it. */
        WHY_JSON
    }

    public CsvDecisions(DmnModel model, Decision decision, Set<Extra> extras, int threads) {
        this.model = model;
        this.decision = decision;
        this.extras = Set.copyOf(extras);
        this.threads = Math.max(1, threads);
    }

    /**
     * @param ignored columns of the file that the model has no input for
     * @param absent inputs of the decision that the file has no column for; they were null in every row
     */
    public record Summary(long rows, List<String> ignored, List<String> absent) {}

    /**
     * @throws CsvException if cells are wrong; the file is read to its end first, so that all of them are told, and what
     *     was written doesn't count
     */
    public Summary run(InputStream rows, OutputStream answers) throws IOException, CsvException {
        CsvSegments segments = new CsvSegments(rows, PIECE, LONGEST_RECORD);
        byte[] first = segments.next();
        if (first == null) {
            throw refused(0, "", "the file is empty; its first line names the inputs");
        }
        CsvBytes begin = new CsvBytes(first, startOf(first), first.length);
        List<String> ignored = new ArrayList<>();
        List<@Nullable Input> columns = heading(begin, ignored);
        refuseMisspelt(columns, ignored);
        answers.write((heading() + "\n").getBytes(StandardCharsets.UTF_8));
        long total = decide(begin, segments, columns, answers);
        return new Summary(total, ignored, absent(columns));
    }

    private String heading() {
        List<String> names = new ArrayList<>(List.of(decision.name()));
        if (extras.contains(Extra.RULES)) {
            model.tables(List.of(decision)).forEach(table -> names.add("rule " + table.name()));
        }
        if (extras.contains(Extra.WHY)) {
            names.addAll(List.of("why", "why_en"));
        }
        if (extras.contains(Extra.WHY_JSON)) {
            names.add("why_json");
        }
        return names.stream().map(CsvOutput::quoted).collect(Collectors.joining(","));
    }

    private static int startOf(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    private List<@Nullable Input> heading(CsvBytes line, List<String> ignored) throws CsvException {
        List<@Nullable Input> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean last = false;
        while (!last) {
            last = line.next();
            String name = line.text().strip();
            if (!name.isEmpty() && !seen.add(name)) {
                throw refused(0, name, "two columns have this name");
            }
            Input input = model.input(name).orElse(null);
            columns.add(input);
            if (input == null) {
                ignored.add(name);
            }
        }
        if (columns.stream().noneMatch(java.util.Objects::nonNull)) {
            throw refused(
                    0,
                    "",
                    "no column is an input of the model; it has "
                            + String.join(
                                    ", ",
                                    model.inputs().stream().map(Input::name).toList()));
        }
        return columns;
    }

    /** A heading near the name of an input that the decision needs and the file lacks is no column to pass over. */
    private void refuseMisspelt(List<@Nullable Input> columns, List<String> ignored) throws CsvException {
        List<String> absent = absent(columns);
        for (String name : ignored) {
            List<String> near = NearNames.of(name, absent);
            if (!near.isEmpty()) {
                throw refused(
                        0,
                        name,
                        "the model has no such input, but the decision needs “" + String.join("”, “", near)
                                + "”, which the file lacks: is it misspelt?");
            }
        }
    }

    private List<String> absent(List<@Nullable Input> columns) {
        return decision.requiredInputs().stream()
                .map(model.inputs()::get)
                .filter(input -> !columns.contains(input))
                .map(Input::name)
                .toList();
    }

    private static CsvException refused(long row, String column, String message) {
        return new CsvException(List.of(new CsvProblem(row, column, message)), 0);
    }

    private long decide(CsvBytes begin, CsvSegments segments, List<@Nullable Input> columns, OutputStream answers)
            throws IOException, CsvException {
        List<CsvProblem> problems = new ArrayList<>();
        long more = 0;
        long total = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Answer>> running = new ArrayDeque<>();
            CsvBytes next = begin;
            while (next != null || !running.isEmpty()) {
                if (next != null) {
                    CsvBytes piece = next;
                    running.add(workers.submit(() -> new CsvPiece(model, decision, extras, columns).decide(piece)));
                    byte[] bytes = segments.next();
                    next = bytes == null ? null : new CsvBytes(bytes, 0, bytes.length);
                }
                if (next == null || running.size() > threads + 1) {
                    Answer answer = finished(running.remove());
                    for (CsvProblem each : answer.problems()) {
                        if (problems.size() < CsvPiece.MOST_PROBLEMS) {
                            problems.add(new CsvProblem(total + each.row(), each.column(), each.message()));
                        } else {
                            more++;
                        }
                    }
                    more += answer.more();
                    total += answer.rows();
                    if (problems.isEmpty()) {
                        answers.write(answer.bytes());
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new CsvException(problems, more);
        }
        return total;
    }

    private static Answer finished(Future<Answer> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("rows could not be decided: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
