package dev.xinmiao.zone.benefit.combination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param reasons each enough by itself
 * @param instead the best combination with it; null if there is none at all
 */
public record NotChosen(
        Claim claim, List<Reason> reasons, @Nullable Alternative instead) {}
