package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Decision;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Generated test cases of one decision.
 *
 * @param unreached purposes for which no row was found. Some may be impossible: what a model calculates can't take every
 *     value
 */
public record TestSuite(Decision decision, List<TestCase> cases, List<String> unreached) {
    /**
     * Writes a file of the DMN TCK's form.
     *
     * @param model the name of the model's file, which must lie beside the tests to run them
     */
    public void writeTck(Writer out, String model) throws IOException {
        new TckWriter(out).write(this, model);
    }

    /** Writes a heading of the inputs' names and the decision's, and a line for each case; null is an empty cell. */
    public void writeCsv(Writer out) throws IOException {
        new CsvTests(out).write(this);
    }
}
