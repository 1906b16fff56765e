package dev.xinmiao.zone.growth;

import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standings.Counts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zone on one page.
 *
 * @param asOf the day for which standings were last evaluated; null before the first run
 * @param evaluatedAt when, in China's time
 */
public record Overview(
        long enterprises,
        @Nullable LocalDate asOf,
        @Nullable LocalDateTime evaluatedAt,
        List<Rung> ladder,
        List<Tally> tallies) {

    /** A rung of the ladder; {@code share} of all enterprises, in thousandths. */
    public record Rung(Programme programme, long met, long nearly, long share) {
        static Rung of(Programme programme, Counts counts, long enterprises) {
            long share = enterprises == 0 ? 0 : Math.round(1000.0 * counts.met() / enterprises);
            return new Rung(programme, counts.met(), counts.near(), share);
        }
    }
}
