package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.csv.CsvWorker.Answer;
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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private final boolean why;
    private final int threads;
    private final int piece;

    /** @param why also says in words, Chinese and English, what decided each row; many times slower */
    public CsvDecisions(DmnModel model, Decision decision, boolean why, int threads) {
        this(model, decision, why, threads, PIECE);
    }

    /** @param piece bytes that are read, decided and written at a time */
    CsvDecisions(DmnModel model, Decision decision, boolean why, int threads, int piece) {
        this.piece = piece;
        this.model = model;
        this.decision = decision;
        this.why = why;
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
        CsvSegments segments = new CsvSegments(rows, piece, LONGEST_RECORD);
        CsvBytes begin = segments.next();
        if (begin == null) {
            throw refused(0, "", "the file is empty; its first line names the inputs");
        }
        begin.skipMark();
        List<String> ignored = new ArrayList<>();
        List<@Nullable Input> columns = heading(begin, ignored);
        refuseMisspelt(columns, ignored);
        String heading = CsvOutput.quoted(decision.name()) + (why ? ",why,why_en" : "") + "\n";
        answers.write(heading.getBytes(StandardCharsets.UTF_8));
        long total = decide(begin, segments, columns, answers);
        return new Summary(total, ignored, absent(columns));
    }

    private List<@Nullable Input> heading(CsvBytes line, List<String> ignored) throws CsvException {
        List<@Nullable Input> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        do {
            line.next();
            String name = line.text().strip();
            if (!name.isEmpty() && !seen.add(name)) {
                throw refused(0, name, "two columns have this name");
            }
            Input input = model.input(name).orElse(null);
            columns.add(input);
            if (input == null) {
                ignored.add(name);
            }
        } while (!line.last);
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
        Queue<CsvWorker> idle = new ConcurrentLinkedQueue<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Answer>> running = new ArrayDeque<>();
            CsvBytes next = begin;
            while (next != null || !running.isEmpty()) {
                if (next != null) {
                    CsvBytes piece = next;
                    running.add(pool.submit(() -> {
                        CsvWorker known = idle.poll();
                        CsvWorker worker = known == null ? new CsvWorker(model, decision, why, columns) : known;
                        Answer answer = worker.decide(piece);
                        idle.add(worker);
                        segments.release(piece);
                        return answer;
                    }));
                    next = segments.next();
                }
                if (next == null || running.size() > threads + 1) {
                    Answer answer = finished(running.remove());
                    for (CsvProblem each : answer.problems()) {
                        if (problems.size() < CsvTable.MOST_PROBLEMS) {
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
