package dev.xinmiao.zone.item;

import java.util.EnumSet;
import java.util.Set;

/** What of an item may not change without a new version, because cases rest on it. */
public enum Part {
    /** 时限 */
    LIMIT,
    /** 材料 */
    MATERIALS,
    /** 服务对象 */
    AUDIENCE,
    /** 服务单位 */
    UNIT;

    Object of(ServiceItem item) {
        return switch (this) {
            case LIMIT -> item.limit();
            case MATERIALS -> item.materials();
            case AUDIENCE -> item.audience();
            case UNIT -> item.provider();
        };
    }

    /** Those that differ between two versions. */
    public static Set<Part> changed(ServiceItem one, ServiceItem two) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        for (Part part : values()) {
            if (!part.of(one).equals(part.of(two))) {
                changed.add(part);
            }
        }
        return changed;
    }
}
