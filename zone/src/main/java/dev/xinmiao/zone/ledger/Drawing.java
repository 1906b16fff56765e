package dev.xinmiao.zone.ledger;

/**
 * What a beneficiary drew under one clause in one budget year.
 *
 * @param unit of the amounts
 * @param paid with the beneficiary, less what came back
 */
public record Drawing(String clause, int year, String unit, long held, long paid, long recalling) {}
