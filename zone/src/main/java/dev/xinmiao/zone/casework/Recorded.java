package dev.xinmiao.zone.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with its place in the case.
 *
 * @param number from 1, without a gap
 * @param actor the user name of who did it; {@code system} for the program itself
 * @param command that asked for it
 */
public record Recorded(int number, Instant at, String actor, UUID command, Event event) {}
