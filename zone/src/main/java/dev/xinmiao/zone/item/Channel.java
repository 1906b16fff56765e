package dev.xinmiao.zone.item;

/** How a service is reached. */
public enum Channel {
    /** 窗口 */
    COUNTER,
    /** 线上 */
    ONLINE,
    /** 热线 */
    HOTLINE,
    /** 上门 */
    VISIT,
    /** 园区驿站 */
    STATION,
    /** 活动 */
    EVENT
}
