package dev.xinmiao.zone.item;

/** Who stands behind a service. A third party has no clock of the licensing law, only a promise. */
public enum ProviderKind {
    /** 部门 */
    DEPARTMENT,
    /** 街道 */
    STREET,
    /** 国企 */
    STATE_COMPANY,
    /** 第三方 */
    THIRD_PARTY
}
