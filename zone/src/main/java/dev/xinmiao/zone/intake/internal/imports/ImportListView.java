package dev.xinmiao.zone.intake.internal.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param older id before which the next page begins; null on the last */
public record ImportListView(
        List<ImportLine> imports, @Nullable Long older) {}
