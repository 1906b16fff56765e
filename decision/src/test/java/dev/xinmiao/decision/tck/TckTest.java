package dev.xinmiao.decision.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.tck.TestFile.Case;
import dev.xinmiao.decision.tck.TestFile.Expected;
import dev.xinmiao.decision.tck.TestFile.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The public DMN TCK, where it lies: {@code -Ddmn.tck=DIR}, else {@code shared/dmn-tck} beside the repository. */
class TckTest {
    /** What is passed today; never less. */
    private static final int CASES = 2374;

    private static final int DIRECTORIES = 87;

    private record Tally(int passed, int all) {
        Tally plus(boolean pass) {
            return new Tally(passed + (pass ? 1 : 0), all + 1);
        }
    }

    private final TreeMap<String, Tally> byDirectory = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int silentErrors;
    private int expectedErrors;

    @Test
    void passes_the_cases_of_the_kit() throws IOException {
        Path kit = Path.of(System.getProperty("dmn.tck", "../../shared/dmn-tck"));
        assumeTrue(Files.isDirectory(kit), "The DMN TCK is not at " + kit + "; give its place with -Ddmn.tck=DIR");
        try (Stream<Path> files = Files.walk(kit)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                run(TestFile.read(file));
            }
        }
        int passed = byDirectory.values().stream().mapToInt(Tally::passed).sum();
        int all = byDirectory.values().stream().mapToInt(Tally::all).sum();
        long whole =
                byDirectory.values().stream().filter(t -> t.passed() == t.all()).count();
        System.out.printf(
                "TCK: %d of %d cases, %d of %d directories whole; %d of %d expected errors not reported%n",
                passed, all, whole, byDirectory.size(), silentErrors, expectedErrors);
        Files.write(Path.of("target", "tck-failures.txt"), failures);
        assertThat(passed).isGreaterThanOrEqualTo(CASES);
        assertThat(whole).isGreaterThanOrEqualTo(DIRECTORIES);
    }

    private void run(TestFile tests) throws IOException {
        String directory = tests.directory();
        byDirectory.putIfAbsent(directory, new Tally(0, 0));
        @Nullable DmnModel model = null;
        String problem = "";
        try {
            model = DmnModel.readTolerantly(tests.model());
        } catch (InvalidModelException e) {
            problem = String.valueOf(e.getMessage());
        }
        for (Case one : tests.cases()) {
            boolean pass = true;
            for (Expected expected : one.results()) {
                String failure = model == null ? problem : failure(model, one, expected);
                if (!failure.isEmpty()) {
                    failures.add(directory + " " + one.id() + " " + expected.name() + ": " + failure);
                    pass = false;
                }
            }
            boolean passed = pass;
            byDirectory.computeIfPresent(directory, (d, t) -> t.plus(passed));
        }
    }

    private String failure(DmnModel model, Case one, Expected expected) {
        Object wanted = expected.value() == null ? null : TestValues.read(expected.value());
        try {
            Evaluator evaluator =
                    model.evaluator(Settings.DEFAULT.withStrict(true).withExternalJava(true));
            for (Given given : one.inputs()) {
                input(model, given).ifPresent(i -> evaluator.set(i.index(), TestValues.read(given.value())));
            }
            Object actual = one.service() == null
                    ? evaluator.value(expected.name())
                    : evaluator.invoke(one.service(), arguments(one));
            if (expected.error()) {
                expectedErrors++;
                silentErrors +=
                        evaluator.problems().isEmpty() && model.warnings().isEmpty() ? 1 : 0;
            }
            return TestValues.same(wanted, actual)
                    ? ""
                    : "expected " + wanted + " but was " + actual + " " + evaluator.problems();
        } catch (RuntimeException e) {
            return "expected " + wanted + " but threw " + e + " at "
                    + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
        }
    }

    private static Map<String, @Nullable Object> arguments(Case one) {
        Map<String, @Nullable Object> arguments = new HashMap<>();
        one.inputs().forEach(g -> arguments.put(g.name(), TestValues.read(g.value())));
        return arguments;
    }

    private static Optional<Input> input(DmnModel model, Given given) {
        return model.inputs().stream()
                .filter(i -> i.name().equals(given.name()))
                .filter(i -> given.namespace() == null || i.namespace().equals(given.namespace()))
                .findFirst();
    }
}
