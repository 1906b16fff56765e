package dev.xinmiao.zone.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a material or a field of the form.
 *
 * @param version counts its changes; the same content again is no change
 * @param value a field's text, a file's SHA-256, or the version of the text of a promise
 * @param fileName null for fields and promises
 * @param promised whether it is promised in place of being proved
 */
public record Given(int version, String value, @Nullable String fileName, boolean promised, Instant at) {}
