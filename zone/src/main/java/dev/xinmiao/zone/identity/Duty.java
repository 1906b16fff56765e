package dev.xinmiao.zone.identity;

/** What an account may do beyond its role. */
public enum Duty {
    /** 单位管理员: says who else acts for the enterprise. */
    OWNER,
    /** 经办人: fills in and hands in, but doesn't sign. */
    PREPARER,
    /** 签署人: binds the enterprise. */
    SIGNER,
    /** 负责人: sees the cases of all desks and answers for their clocks. */
    SUPERVISOR
}
