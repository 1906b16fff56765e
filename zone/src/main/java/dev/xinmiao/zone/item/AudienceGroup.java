package dev.xinmiao.zone.item;

/** Coarse groups by which people look for what is for them; the conditions of an item are finer. */
public enum AudienceGroup {
    /** 各类企业 */
    ANYONE,
    /** 创办人 */
    FOUNDER,
    /** 中小企业 */
    SME,
    /** 科技企业 */
    SCIENCE,
    /** 制造企业 */
    MAKER,
    /** 投资与建设项目 */
    PROJECT,
    /** 用人单位 */
    EMPLOYER,
    /** 人才个人 */
    PERSON
}
