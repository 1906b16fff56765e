package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.Mark;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the fact dictionary (指标).
 *
 * @param unit as printed; for money always 元
 * @param yearly stated for a year; otherwise lasting from a day on
 * @param mayBeNone a source may state that there is none
 * @param min smallest value allowed, null for any
 * @param max greatest value allowed, null for any
 * @param values the codes allowed, empty for other types
 * @param usualSource id of the source that usually knows it; empty where not said
 * @param precedence ids of sources in this fact's own order of precedence; empty for the general one
 * @param clause what defines it, as document and article; empty where not known
 */
public record FactDefinition(
        FactKey key,
        String zh,
        String en,
        FactType type,
        String unit,
        boolean yearly,
        boolean mayBeNone,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<String> values,
        String definitionZh,
        String definitionEn,
        String usualSource,
        List<String> precedence,
        String clause,
        Mark mark,
        List<String> aliases) {}
