package dev.xinmiao.decision.tck;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.tck.TestFile.Case;
import dev.xinmiao.decision.tck.TestFile.Expected;
import dev.xinmiao.decision.tck.TestFile.Given;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the test cases of one directory. The kit calls Java's own classes, so external Java is allowed here. */
final class TestRun {
    private static final Settings SETTINGS = Settings.DEFAULT.withStrict(true).withExternalJava(true);

    private final TestKit.Directory directory;

    TestRun(TestKit.Directory directory) {
        this.directory = directory;
    }

    List<CaseResult> run() throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (Path file : directory.testFiles()) {
            String test = String.valueOf(file.getFileName()).replaceFirst("\\.xml$", "");
            try {
                TestFile tests = TestFile.read(file);
                DmnModel model = DmnModel.readTolerantly(tests.model());
                tests.cases().forEach(each -> results.add(run(test, each, model)));
            } catch (BrokenTest e) {
                results.add(CaseResult.broken(directory, test, "", e.sentence()));
            } catch (InvalidModelException e) {
                results.add(CaseResult.broken(directory, test, "", "The model is refused. " + e.getMessage()));
            } catch (IOException | RuntimeException e) {
                results.add(CaseResult.broken(directory, test, "", "The model cannot be read. " + e.getMessage()));
            }
        }
        return results;
    }

    private CaseResult run(String test, Case one, DmnModel model) {
        List<String> differences = new ArrayList<>();
        List<String> unreported = new ArrayList<>();
        int errorNodes = 0;
        if (one.results().isEmpty()) {
            differences.add("The test case has no result node.");
        }
        for (Expected expected : one.results()) {
            Evaluator evaluator = model.evaluator(SETTINGS);
            try {
                Object wanted = expected.value() == null ? null : TestValues.read(expected.value());
                Object actual = actual(one, expected, model, evaluator);
                if (!TestValues.same(wanted, actual)) {
                    differences.add("%s: expected %s but was %s %s"
                            .formatted(
                                    expected.name(),
                                    FeelText.brief(wanted),
                                    FeelText.brief(actual),
                                    evaluator.problems()));
                }
            } catch (BrokenTest e) {
                differences.add(expected.name() + ": " + e.sentence());
            } catch (RuntimeException | StackOverflowError e) {
                // No test may end the run: what the library didn't foresee is a failure of this case.
                differences.add(expected.name() + ": " + e);
            }
            if (expected.error()) {
                errorNodes++;
                if (!isReported(expected, model, evaluator)) {
                    unreported.add(expected.name());
                }
            }
        }
        return new CaseResult(
                directory,
                test,
                one.id(),
                differences.isEmpty(),
                String.join("; ", differences),
                errorNodes,
                List.copyOf(unreported));
    }

    private static @Nullable Object actual(Case one, Expected expected, DmnModel model, Evaluator evaluator)
            throws BrokenTest {
        String invoked = one.invoked();
        if (invoked != null) {
            Map<String, @Nullable Object> arguments = new HashMap<>();
            for (Given given : one.inputs()) {
                arguments.put(given.name(), TestValues.read(given.value()));
            }
            Object result = evaluator.invoke(invoked, arguments);
            // A service of several decisions gives a context of them.
            return !expected.name().equals(invoked)
                            && result instanceof FeelContext outputs
                            && outputs.has(expected.name())
                    ? outputs.get(expected.name())
                    : result;
        }
        for (Given given : one.inputs()) {
            Object value = TestValues.read(given.value());
            input(model, given).ifPresent(input -> evaluator.set(input.index(), value));
        }
        Decision decision = decision(model, expected)
                .orElseThrow(() -> new BrokenTest("The model has no decision “" + expected.name() + "”."));
        return evaluator.value(decision.index());
    }

    private static Optional<Input> input(DmnModel model, Given given) {
        return model.inputs().stream()
                .filter(i -> i.name().equals(given.name()))
                .filter(i -> given.namespace() == null || i.namespace().equals(given.namespace()))
                .findFirst();
    }

    private static Optional<Decision> decision(DmnModel model, Expected expected) {
        return expected.namespace() == null
                ? model.decision(expected.name())
                : model.decisions().stream()
                        .filter(d -> d.name().equals(expected.name()))
                        .filter(d -> d.namespace().equals(expected.namespace()))
                        .findFirst();
    }

    /** Whether a problem with a place was found while evaluating the node, or in its logic while reading. */
    private static boolean isReported(Expected expected, DmnModel model, Evaluator evaluator) {
        String element = "decision " + expected.name();
        Stream<Problem> whenRead = model.warnings().stream()
                .filter(p -> p.location().element().equals(element)
                        || p.location().element().startsWith(element + " /"));
        return Stream.concat(evaluator.problems().stream(), whenRead).anyMatch(TestRun::hasPlace);
    }

    private static boolean hasPlace(Problem problem) {
        return problem.location().line() > 0
                && problem.location().column() > 0
                && !problem.location().element().isEmpty()
                && !problem.location().file().isEmpty();
    }
}
