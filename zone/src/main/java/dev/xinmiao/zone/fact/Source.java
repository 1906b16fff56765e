package dev.xinmiao.zone.fact;

/**
 * Somebody who may state facts.
 *
 * @param rank its place in the order of precedence, from 0, the best
 */
public record Source(String id, String zh, String en, int rank) {}
