package dev.xinmiao.zone.item;

/** Basic public services, and those that a zone adds to them. */
public enum Nature {
    /** 基本公共服务 */
    BASIC,
    /** 增值服务 */
    ADDED
}
