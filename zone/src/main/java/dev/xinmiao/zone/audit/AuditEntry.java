package dev.xinmiao.zone.audit;

import java.time.Instant;

/**
 * Something to be remembered.
 *
 * @param actor the user name of who did it
 * @param action in a word, such as {@code read-enterprise}; stable, so that it can be searched for
 * @param object what it was done to, such as {@code enterprise/17}
 * @param detail what else an auditor needs to know; never a password or a file's content
 */
public record AuditEntry(Instant at, String actor, String action, String object, String detail) {}
