package dev.xinmiao.zone.item;

/** Where in its life an enterprise needs a service (生命周期). */
public enum Stage {
    /** 设 */
    SET_UP,
    /** 建 */
    BUILD,
    /** 营 */
    OPERATE,
    /** 创 */
    INNOVATE,
    /** 融 */
    RAISE,
    /** 退 */
    EXIT,
    /** 全 */
    ALL
}
