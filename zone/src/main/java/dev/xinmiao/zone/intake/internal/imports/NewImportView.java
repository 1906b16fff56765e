package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.intake.MappingProblem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a file is chosen.
 *
 * @param chosen mapping; empty for a guess
 * @param problem of the last attempt; null if none
 */
public record NewImportView(
        Collection<String> mappingNames,
        String chosen,
        String limit,
        @Nullable MappingProblem problem) {}
