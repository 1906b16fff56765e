package dev.xinmiao.zone.project;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with its place in the project.
 *
 * @param number from 1, without a gap
 * @param actor the user name of who recorded it
 * @param command that asked for it
 * @param reason why, or by which document; empty where nothing was said
 */
public record RecordedEvent(int number, Instant at, String actor, UUID command, String reason, ProjectEvent event) {}
