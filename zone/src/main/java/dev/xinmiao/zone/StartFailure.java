package dev.xinmiao.zone;

import dev.xinmiao.zone.database.DatabaseException;
import dev.xinmiao.zone.pack.InvalidPackException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a few lines, instead of a stack trace, why the zone did not start, where the reason lies with its keeper. */
class StartFailure implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InvalidPackException) {
                return new FailureAnalysis(
                        each.getMessage(),
                        "请按上述提示修改园区包，或用 --zone 另选。\nMend the pack where it says so, or choose another with --zone.",
                        each);
            }
            if (each instanceof DatabaseException) {
                return new FailureAnalysis(each.getMessage(), null, each);
            }
        }
        return null;
    }

    /** Prints what there is to say, without a banner around it. */
    static class Report implements FailureAnalysisReporter {
        @Override
        public void report(FailureAnalysis analysis) {
            System.err.println(analysis.getDescription());
            if (analysis.getAction() != null) {
                System.err.println(analysis.getAction());
            }
        }
    }
}
