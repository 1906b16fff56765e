package dev.xinmiao.zone.calendar;

/**
 * A number of days.
 *
 * @param provisional true if days were counted whose holidays nobody has announced yet
 */
public record DayCount(int days, boolean provisional) {}
