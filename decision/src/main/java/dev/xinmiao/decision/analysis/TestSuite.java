package dev.xinmiao.decision.analysis;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Generated test cases.
 *
 * @param unreached purposes for which no row was found. Some may be impossible: what a model calculates can't take every
 *     value
 */
public record TestSuite(List<TestCase> cases, List<String> unreached) {
    /** All cases of several suites; one that asks the same of the same row as one before it is left out. */
    public static TestSuite joined(Collection<TestSuite> suites) {
        Set<Object> known = new HashSet<>();
        return new TestSuite(
                suites.stream()
                        .flatMap(suite -> suite.cases.stream())
                        .filter(each -> known.add(List.of(each.decision(), each.inputs())))
                        .toList(),
                suites.stream()
                        .flatMap(suite -> suite.unreached.stream())
                        .distinct()
                        .toList());
    }

    /**
     * Writes a file of the DMN TCK's form.
     *
     * @param model the name of the model's file, which must lie beside the tests to run them
     */
    public void writeTck(Writer out, String model) throws IOException {
        new TckWriter(out).write(this, model);
    }

    /**
     * Writes a heading of the inputs' and the decisions' names, and a line for each case: its inputs, and what is
     * expected of its decision. Null is an empty cell, and so are the decisions that a case doesn't ask for.
     */
    public void writeCsv(Writer out) throws IOException {
        new CsvTests(out).write(this);
    }
}
