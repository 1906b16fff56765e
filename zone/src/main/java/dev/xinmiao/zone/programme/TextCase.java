package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Standing.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worked example beside the rules, that a civil servant can read and the build runs.
 *
 * @param inputs by DMN input name, in the DMN's units; absent = missing, null = stated as 无
 */
public record TextCase(
        String id,
        Bilingual title,
        Edition edition,
        LocalDate asOf,
        Map<String, @Nullable Object> inputs,
        Expected expected) {

    /**
     * What must come out; whatever is null or empty here is left open by the case.
     *
     * @param outcome as {@link Outcome#text()}
     * @param decisions values by decision name
     * @param missing names of the DMN inputs that could change the answer, no more and no fewer
     */
    public record Expected(
            @Nullable State standing,
            @Nullable Score score,
            @Nullable String outcome,
            Map<String, @Nullable Object> decisions,
            @Nullable Set<String> missing) {}
}
