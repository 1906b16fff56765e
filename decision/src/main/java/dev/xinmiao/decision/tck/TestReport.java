package dev.xinmiao.decision.tck;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How the cases of a kit came out: counted by level, by directory and by expected error. */
public record TestReport(List<CaseResult> results) {

    public static TestReport of(TestKit kit) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (TestKit.Directory directory : kit.directories()) {
            results.addAll(new TestRun(directory).run());
        }
        return new TestReport(List.copyOf(results));
    }

    public boolean allPassed() {
        return results.stream().allMatch(CaseResult::passed);
    }

    /** What to show, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<String, List<CaseResult>> byLevel = results.stream()
                .collect(Collectors.groupingBy(r -> r.directory().level(), LinkedHashMap::new, Collectors.toList()));
        byLevel.forEach((level, ofLevel) -> lines.add(level + ": " + counts(ofLevel)));
        lines.add("directories passed whole: " + wholeDirectories() + " of "
                + byDirectory().size());
        lines.add("error nodes reported: " + (errorNodes() - unreported()) + " of " + errorNodes());
        lines.add("total: " + counts(results));
        return lines;
    }

    private static String counts(List<CaseResult> results) {
        long passed = results.stream().filter(CaseResult::passed).count();
        return passed + " passed, " + (results.size() - passed) + " failed";
    }

    public long passed() {
        return results.stream().filter(CaseResult::passed).count();
    }

    public long wholeDirectories() {
        Predicate<List<CaseResult>> whole = ofOne -> ofOne.stream().allMatch(CaseResult::passed);
        return byDirectory().values().stream().filter(whole).count();
    }

    private Map<TestKit.Directory, List<CaseResult>> byDirectory() {
        return results.stream().collect(Collectors.groupingBy(CaseResult::directory));
    }

    public int errorNodes() {
        return results.stream().mapToInt(CaseResult::errorNodes).sum();
    }

    /** Result nodes that expect an error for which no problem with a place was given. */
    public int unreported() {
        return results.stream().mapToInt(r -> r.unreported().size()).sum();
    }

    /** Writes a line for each case, and one for each expected error that was not reported. */
    public void writeCsv(Writer out) throws IOException {
        out.write("directory,test,case,result,message\n");
        for (CaseResult result : results) {
            write(out, result, result.passed() ? "PASSED" : "FAILED", result.message());
            for (String node : result.unreported()) {
                write(out, result, "UNREPORTED", "The error expected of " + node + " was not reported with a place.");
            }
        }
    }

    private static void write(Writer out, CaseResult result, String outcome, String message) throws IOException {
        String directory = result.directory().level() + "/" + result.directory().name();
        List<String> fields = List.of(directory, result.test(), result.testCase(), outcome, message);
        out.write(fields.stream().map(TestReport::quoted).collect(Collectors.joining(",")) + "\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
