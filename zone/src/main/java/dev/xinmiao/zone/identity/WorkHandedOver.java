package dev.xinmiao.zone.identity;

/**
 * All desks of one person went to another. Told within the transaction, so that work in hand goes with them or not at all.
 *
 * @param by user name of the security administrator
 */
public record WorkHandedOver(String by, String from, String to) {}
