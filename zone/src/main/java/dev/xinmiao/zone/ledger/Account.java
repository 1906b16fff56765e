package dev.xinmiao.zone.ledger;

/** 科目 The accounts of a pot. They add up to zero; what came in stands below it, everything else never does. */
public enum Account {
    /** 拨入: what the pot was given, by a budget or from the year before. */
    FUNDED,
    /** 利息: what the pot earned. */
    INTEREST,
    /** 可用: free to be reserved. */
    AVAILABLE,
    /** 已预留: promised to somebody, not yet paid. */
    RESERVED,
    /** 已支付: with the beneficiary. */
    PAID,
    /** 追回中: to be given back by the beneficiary. */
    RECALLING,
    /** 结余收回: fell back to whoever gave it, at the year's end or after. */
    LAPSED,
    /** 结转: went on into the next year's pot. */
    CARRIED
}
