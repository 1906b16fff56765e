package dev.xinmiao.zone.item;

/** What a service is about. */
public enum Category {
    /** 政策 */
    POLICY,
    /** 融资 */
    FINANCE,
    /** 要素：土地、水电气、算力、数据、能源 */
    FACTORS,
    /** 法律 */
    LAW,
    /** 人才 */
    TALENT,
    /** 创新 */
    INNOVATION,
    /** 市场 */
    MARKET,
    /** 综合 */
    GENERAL
}
