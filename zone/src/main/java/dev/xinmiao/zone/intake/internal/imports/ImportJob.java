package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.intake.IntakeSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way to statements.
 *
 * @param mappingName of the mapping last tried; null before one was chosen
 * @param mapping its text as tried
 * @param summary of the last dry run
 */
public record ImportJob(
        long id,
        String fileName,
        long fileBytes,
        String fileSha256,
        @Nullable String mappingName,
        @Nullable String mapping,
        ImportState state,
        @Nullable IntakeSummary summary,
        Instant createdAt,
        String createdBy) {}
