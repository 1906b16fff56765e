package dev.xinmiao.bench.decision;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.column.Answers;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.ColumnBuilder;
import dev.xinmiao.decision.column.ColumnModel;
import dev.xinmiao.decision.column.Execution;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our own engines on one population. */
final class Ours {
    private Ours() {}

    static DmnModel read(Subject subject) {
        try {
            return DmnModel.read(subject.name() + ".dmn", new ByteArrayInputStream(subject.dmn()));
        } catch (IOException | InvalidModelException e) {
            throw new IllegalStateException(e);
        }
    }

    static Decision decision(DmnModel model, Subject subject) {
        return model.decision(subject.decision()).orElseThrow();
    }

    static Population population(DmnModel model, Subject subject) {
        Vocabulary texts = new Vocabulary();
        List<@Nullable Column> columns = new ArrayList<>();
        for (int k = 0; k < subject.inputs().size(); k++) {
            ColumnBuilder builder = new ColumnBuilder(model.inputs().get(k).type(), texts);
            for (@Nullable Object[] row : subject.rows()) {
                builder.add(row[k]);
            }
            columns.add(builder.build());
        }
        return new Population(subject.rows().length, columns, texts);
    }

    /** The row interpreter: BigDecimal throughout, inputs by their places. */
    static final class Rows implements Contender {
        private final Evaluator evaluator;
        private final int decision;
        private final @Nullable Object[][] rows;
        private final int timed;
        private int next;

        Rows(DmnModel model, Subject subject, int timed) {
            this.evaluator = model.strictEvaluator();
            this.decision = decision(model, subject).index();
            this.timed = timed;
            this.rows = new @Nullable Object[subject.rows().length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = subject.rows()[i].clone();
                for (int k = 0; k < rows[i].length; k++) {
                    if (rows[i][k] instanceof Long number) {
                        rows[i][k] = BigDecimal.valueOf(number);
                    }
                }
            }
        }

        @Override
        public int pass() {
            int count = 100;
            for (int i = 0; i < count; i++) {
                verdict(next);
                next = next + 1 == timed ? 0 : next + 1;
            }
            return count;
        }

        @Override
        public @Nullable Object verdict(int row) {
            evaluator.reset();
            @Nullable Object[] values = rows[row];
            for (int k = 0; k < values.length; k++) {
                evaluator.set(k, values[k]);
            }
            return evaluator.value(decision);
        }
    }

    /** Columns; made ready once for the population, which is told apart. */
    static final class Columns implements Contender {
        private final ColumnModel model;
        private final int rows;
        private final int threads;
        private final Execution how;
        private Answers answers;

        Columns(DmnModel dmn, Subject subject, int threads, Execution how) {
            this.model = dmn.columns(population(dmn, subject), List.of(decision(dmn, subject)));
            this.rows = subject.rows().length;
            this.threads = threads;
            this.how = how;
            this.answers = model.run(threads, how).getFirst();
        }

        @Override
        public int pass() {
            answers = model.run(threads, how).getFirst();
            return rows;
        }

        @Override
        public @Nullable Object verdict(int row) {
            return answers.get(row);
        }

        String shape() {
            return model.shape();
        }
    }
}
