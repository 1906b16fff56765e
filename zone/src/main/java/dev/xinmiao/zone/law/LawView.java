package dev.xinmiao.zone.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a law, whole.
 *
 * @param inForce the version in force on that day; null where none is
 * @param others all other versions, the newest first
 */
public record LawView(Law law, LocalDate day, @Nullable Law inForce, List<Law> others) {

    public Law.State state() {
        return law.on(day);
    }
}
