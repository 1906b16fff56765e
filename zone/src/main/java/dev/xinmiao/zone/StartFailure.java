package dev.xinmiao.zone;

import dev.xinmiao.zone.database.DatabaseException;
import dev.xinmiao.zone.pack.InvalidPackException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in a few lines, instead of a stack trace, why the zone did not start, where the reason lies with its keeper.
 * Comes before Spring's own, which speak English only.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
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
            if (each instanceof PortInUseException taken) {
                return new FailureAnalysis(portInUse(taken.getPort()), null, each);
            }
        }
        return null;
    }

    private static String portInUse(int port) {
        return """
                端口 %1$d 已被别的程序占用。请结束它，或另选端口：--port %2$d；--port 0 为任一空闲端口。
                Port %1$d is in use by another program. End that, or choose another: --port %2$d; --port 0 is any free one.""".formatted(port, port == 65_535 ? port - 1 : port + 1);
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
