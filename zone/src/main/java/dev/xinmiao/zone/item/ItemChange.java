package dev.xinmiao.zone.item;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something that happened to a published item, for its history and the feeds.
 *
 * @param parts what differs from the version before; empty unless {@code kind} is {@link Kind#CHANGED}
 */
public record ItemChange(LocalDate day, ServiceItem item, Kind kind, Set<Part> parts) {

    /** What happened. */
    public enum Kind {
        /** 新增 */
        ADDED,
        /** 变更：a new version */
        CHANGED,
        /** 暂停 */
        SUSPENDED,
        /** 停办 */
        RETIRED
    }
}
