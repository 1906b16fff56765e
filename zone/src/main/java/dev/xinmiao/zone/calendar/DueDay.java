package dev.xinmiao.zone.calendar;

import java.time.LocalDate;

/**
 * A day that was counted to.
 *
 * @param provisional true if days were counted whose holidays nobody has announced yet
 */
public record DueDay(LocalDate day, boolean provisional) {}
