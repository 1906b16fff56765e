package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.fact.FactKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column seems to be.
 *
 * @param fact for {@link Role#FACT}
 * @param idKind for {@link Role#ID}, such as {@code stock}
 * @param unit that the heading names, such as 万元; empty for the fact's own
 * @param sure whether the name is one that the dictionary lists; otherwise it is only alike
 * @param samples what stands in the first rows
 */
public record ColumnGuess(
        String column,
        Role role,
        @Nullable FactKey fact,
        @Nullable String idKind,
        String unit,
        boolean sure,
        List<String> samples) {
    /** What a column can be. */
    public enum Role {
        CREDIT_CODE,
        NAME,
        ID,
        YEAR,
        SINCE,
        FACT,
        UNKNOWN
    }
}
