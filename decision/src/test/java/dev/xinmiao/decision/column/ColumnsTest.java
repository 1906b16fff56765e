package dev.xinmiao.decision.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns say what the row interpreter says. */
class ColumnsTest {
    static Stream<Path> models() throws IOException {
        try (Stream<Path> packs = Files.walk(Path.of("../packs"))) {
            return packs.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    /** {@code -Dcolumns.models=10000} for a long campaign. */
    @Test
    void agree_with_the_row_interpreter_on_random_models() throws Exception {
        for (int seed = 0; seed < Integer.getInteger("columns.models", 300); seed++) {
            DmnModel model = RandomModels.model(seed, 6);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                rows.add(made.row(i < 50 ? 0 : 0.2));
            }
            assertThat(Differences.of(model, rows, 1))
                    .as("model of seed %d: %s", seed, RandomModels.xml(seed, 6))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void agree_with_the_row_interpreter_on_the_models_of_the_packs(Path file) throws Exception {
        DmnModel model = DmnModel.read(file);
        for (double nulls : new double[] {0, 0.05, 0.5}) {
            RandomPopulations made = new RandomPopulations(model, 7);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 1500; i++) {
                rows.add(made.row(nulls));
            }
            assertThat(Differences.of(model, rows, 2)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void say_nothing_false_of_rows_with_missing_inputs_in_the_models_of_the_packs(Path file) throws Exception {
        DmnModel model = DmnModel.read(file);
        RandomPopulations made = new RandomPopulations(model, 11);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            rows.add(made.row(0.1, i % 3 * 0.15));
        }
        int[] certain = new int[2];
        assertThat(Differences.ofMissing(model, made, rows, certain)).isEmpty();
        System.out.printf("%s: %d certain answers, of which columns left %d open%n", file, certain[0], certain[1]);
    }

    @Test
    void say_nothing_false_of_rows_with_missing_inputs_in_random_models() throws Exception {
        int[] certain = new int[2];
        for (int seed = 0; seed < Integer.getInteger("columns.models", 300); seed++) {
            DmnModel model = RandomModels.model(seed, 6);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                rows.add(made.row(0.1, 0.3));
            }
            assertThat(Differences.ofMissing(model, made, rows, certain))
                    .as("model of seed %d: %s", seed, RandomModels.xml(seed, 6))
                    .isEmpty();
        }
        System.out.printf("random models: %d certain answers, of which columns left %d open%n", certain[0], certain[1]);
    }
}
