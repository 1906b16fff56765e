package dev.xinmiao.zone;

import dev.xinmiao.zone.database.DatabaseException;
import dev.xinmiao.zone.pack.InvalidPackException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a few lines, instead of a stack trace, why the zone did not start, where the reason lies with its keeper. */
class StartFailure implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InvalidPackException) {
                return new FailureAnalysis(each.getMessage(), "Mend the pack where it says so. 请按上述文件与行号修改园区包。", each);
            }
            if (each instanceof DatabaseException) {
                return new FailureAnalysis(each.getMessage(), "See the message above. 请按上述提示处理数据库。", each);
            }
        }
        return null;
    }
}
