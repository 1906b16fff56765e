package dev.xinmiao.decision.tck;

import java.util.List;

/**
 * How one test case came out.
 *
 * @param test name of the test file, without its ending
 * @param message what differs; empty where it passed
 * @param errorNodes how many of its result nodes expect an error
 * @param unreported names of those for which the engine gave no problem with a place
 */
public record CaseResult(
        TestKit.Directory directory,
        String test,
        String testCase,
        boolean passed,
        String message,
        int errorNodes,
        List<String> unreported) {

    static CaseResult broken(TestKit.Directory directory, String test, String testCase, String message) {
        return new CaseResult(directory, test, testCase, false, message, 0, List.of());
    }
}
