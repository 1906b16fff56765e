package dev.xinmiao.zone.intake.internal.imports;

import java.time.Instant;

/** An import came into a state. */
public record ImportEvent(ImportState state, Instant at, String by) {}
