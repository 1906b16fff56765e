package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import dev.xinmiao.decision.feel.NearNames;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file as populations, piece by piece, several at once; memory is bounded. The heading names
 * inputs; a column of another name is passed over; an empty cell, and an input without a column, is null.
 */
public final class CsvPopulations {
    static final int PIECE = 4 << 20;
    private static final int LONGEST_RECORD = 64 << 20;

    private final List<Input> inputs;
    private final List<Input> needed;
    private final int threads;
    private final int piece;

    /**
     * @param inputs what a column may be; a population's columns are in their order
     * @param needed those that the decision rests on: a heading near the name of one that is absent is taken for a slip
     */
    public CsvPopulations(List<Input> inputs, List<Input> needed, int threads) {
        this(inputs, needed, threads, PIECE);
    }

    /** @param piece bytes that are read and worked on at a time */
    CsvPopulations(List<Input> inputs, List<Input> needed, int threads, int piece) {
        this.piece = piece;
        this.inputs = List.copyOf(inputs);
        this.needed = List.copyOf(needed);
        this.threads = Math.max(1, threads);
    }

    /**
     * @param ignored columns of the file that there is no input for
     * @param absent needed inputs that the file has no column for; they were null in every row
     */
    public record Summary(long rows, List<String> ignored, List<String> absent) {}

    /**
     * What a piece came to.
     *
     * @param value null where there are problems
     * @param problems the first of them, their rows counted within the piece
     */
    private record Result<R>(int rows, @Nullable R value, List<CsvProblem> problems, long more) {}

    /** Takes what the pieces came to, in the order of the file. */
    public interface Taking<R> {
        /** @param before rows in the pieces before */
        void take(R result, long before) throws IOException;
    }

    /**
     * @param work done for each piece, in several threads; a population may not be kept, its memory is used again
     * @throws CsvException if cells are wrong; the file is read to its end first, so that all of them are told, and what
     *     was taken doesn't count
     */
    public <R> Summary each(InputStream rows, Function<Population, R> work, Taking<R> taking)
            throws IOException, CsvException {
        CsvSegments segments = new CsvSegments(rows, piece, LONGEST_RECORD);
        CsvBytes begin = segments.next();
        if (begin == null) {
            throw refused(0, "", "the file is empty; its first line names the inputs");
        }
        begin.skipMark();
        List<String> ignored = new ArrayList<>();
        List<@Nullable Input> columns = heading(begin, ignored);
        refuseMisspelt(columns, ignored);
        long total = work(begin, segments, columns, work, taking);
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
            Input input = inputs.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
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
                            + String.join(", ", inputs.stream().map(Input::name).toList()));
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
        return needed.stream()
                .filter(input -> !columns.contains(input))
                .map(Input::name)
                .toList();
    }

    private static CsvException refused(long row, String column, String message) {
        return new CsvException(List.of(new CsvProblem(row, column, message)), 0);
    }

    private <R> long work(
            CsvBytes begin,
            CsvSegments segments,
            List<@Nullable Input> columns,
            Function<Population, R> work,
            Taking<R> taking)
            throws IOException, CsvException {
        List<CsvProblem> problems = new ArrayList<>();
        long more = 0;
        long total = 0;
        Queue<CsvTable> idle = new ConcurrentLinkedQueue<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Result<R>>> running = new ArrayDeque<>();
            CsvBytes next = begin;
            while (next != null || !running.isEmpty()) {
                if (next != null) {
                    CsvBytes piece = next;
                    running.add(pool.submit(() -> {
                        CsvTable known = idle.poll();
                        CsvTable table = known == null ? new CsvTable(columns) : known;
                        Result<R> result = read(piece, table, work);
                        idle.add(table);
                        segments.release(piece);
                        return result;
                    }));
                    next = segments.next();
                }
                if (next == null || running.size() > threads + 1) {
                    Result<R> result = finished(running.remove());
                    for (CsvProblem each : result.problems()) {
                        if (problems.size() < CsvTable.MOST_PROBLEMS) {
                            problems.add(new CsvProblem(total + each.row(), each.column(), each.message()));
                        } else {
                            more++;
                        }
                    }
                    more += result.more();
                    if (problems.isEmpty() && result.value() != null) {
                        taking.take(result.value(), total);
                    }
                    total += result.rows();
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new CsvException(problems, more);
        }
        return total;
    }

    private <R> Result<R> read(CsvBytes piece, CsvTable table, Function<Population, R> work) {
        Vocabulary vocabulary = new Vocabulary();
        int rows = table.read(piece, vocabulary);
        return table.problems().isEmpty()
                ? new Result<>(rows, work.apply(new Population(rows, table.columns(inputs), vocabulary)), List.of(), 0)
                : new Result<>(rows, null, table.problems(), table.more());
    }

    private static <R> Result<R> finished(Future<Result<R>> running) {
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
