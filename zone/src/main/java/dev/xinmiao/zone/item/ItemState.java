package dev.xinmiao.zone.item;

import java.util.Map;
import java.util.Set;

/** The life of an item's version, as one table of edges. */
public enum ItemState {
    /** 草稿 */
    DRAFT,
    /** 审核中 */
    UNDER_REVIEW,
    /** 已发布 */
    PUBLISHED,
    /** 暂停办理 */
    SUSPENDED,
    /** 已停办; its code is never used again */
    RETIRED;

    private static final Map<ItemState, Set<ItemState>> EDGES = Map.of(
            DRAFT, Set.of(UNDER_REVIEW),
            UNDER_REVIEW, Set.of(PUBLISHED),
            PUBLISHED, Set.of(SUSPENDED, RETIRED),
            SUSPENDED, Set.of(PUBLISHED, RETIRED),
            RETIRED, Set.of());

    public boolean mayBecome(ItemState next) {
        return next().contains(next);
    }

    public Set<ItemState> next() {
        return EDGES.getOrDefault(this, Set.of());
    }

    /** Whether the public sees it: a suspended or retired item is shown as such, with the reason. */
    public boolean isPublic() {
        return this != DRAFT && this != UNDER_REVIEW;
    }
}
