package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.NotAllowed;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Types;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
     * @param warnings what counted as null though a cell or a table says otherwise, by row and column; the first of it
     * @param moreWarnings how much more there is of that
     */
    public record Summary(
            long rows, List<String> ignored, List<String> absent, List<CsvProblem> warnings, long moreWarnings) {
        Summary with(CsvProblems more) {
            List<CsvProblem> all = new ArrayList<>(warnings);
            all.addAll(more.first());
            all.sort(Comparator.comparingLong(CsvProblem::row));
            return new Summary(rows, ignored, absent, List.copyOf(all), moreWarnings + more.more());
        }
    }

    /**
     * What a piece came to.
     *
     * @param value null where there are problems
     * @param problems their rows counted within the piece, as those of warnings
     */
    private record Result<R>(int rows, @Nullable R value, CsvProblems problems, CsvProblems warnings) {}

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
            begin = new CsvBytes(new byte[0], 0, 0);
        }
        CsvHeading heading = CsvHeading.read(begin, inputs, needed, Set.of());
        CsvProblems warnings = new CsvProblems();
        long total = work(begin, segments, heading.columns(), work, taking, warnings);
        return new Summary(total, heading.ignored(), heading.absent(), warnings.first(), warnings.more());
    }

    private <R> long work(
            CsvBytes begin,
            CsvSegments segments,
            List<@Nullable Input> columns,
            Function<Population, R> work,
            Taking<R> taking,
            CsvProblems warnings)
            throws IOException, CsvException {
        CsvProblems problems = new CsvProblems();
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
                    problems.addAll(result.problems(), total);
                    warnings.addAll(result.warnings(), total);
                    if (problems.isEmpty() && result.value() != null) {
                        taking.take(result.value(), total);
                    }
                    total += result.rows();
                }
            }
        }
        if (!problems.isEmpty()) {
            throw problems.refused();
        }
        return total;
    }

    private <R> Result<R> read(CsvBytes piece, CsvTable table, Function<Population, R> work) {
        Vocabulary vocabulary = new Vocabulary();
        int rows = table.read(piece, vocabulary);
        CsvProblems warnings = new CsvProblems();
        if (!table.problems().isEmpty()) {
            return new Result<>(rows, null, table.problems(), warnings);
        }
        Population population = new Population(rows, table.columns(inputs), vocabulary);
        for (NotAllowed each : NotAllowed.in(population, inputs)) {
            if (needed.contains(each.input())) {
                warnings.add(
                        each.row() + 1L,
                        each.input().name(),
                        FeelText.brief(each.value()) + " is not a value of the type "
                                + Types.name(each.input().type()) + "; it counts as null");
            }
        }
        return new Result<>(rows, work.apply(population), table.problems(), warnings);
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
