package dev.xinmiao.zone.ledger;

/** What a pot is. */
public enum PotKind {
    /** 预算: money of one budget year. */
    BUDGET,
    /** 风险补偿资金池: money that stands for losses. */
    RISK_POOL,
    /** 券: money that is good for one purpose. */
    VOUCHER,
    /** 名额: something counted. */
    QUOTA
}
