package dev.xinmiao.zone.growth;

import dev.xinmiao.zone.programme.DecisionView;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.TextCases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme on one page: its rules for anyone; where the zone stands for officers only.
 *
 * @param edition the one shown; the newest where none is in force today
 * @param zone null for those who may not see people
 */
public record ProgrammeView(
        Programme programme,
        Edition edition,
        boolean inForce,
        List<DecisionView> decisions,
        List<TextCases.Result> cases,
        @Nullable ZoneStanding zone) {

    public record ZoneStanding(
            Tally tally, LocalDate asOf, @Nullable Spread spread, List<NearMiss> nearMisses) {}

    /** How the exact scores are spread over the zone. */
    public record Spread(List<Bin> bins, @Nullable BigDecimal passMark, long open) {}

    /** Scores from {@code from} (included) to {@code to} (excluded, but for the last bin). */
    public record Bin(BigDecimal from, BigDecimal to, long count, boolean passed) {}

    /**
     * An enterprise that fails one condition by a known number.
     *
     * @param asked what the condition asks for; {@code found} what it was asked of
     * @param distance relative to the number demanded
     */
    public record NearMiss(String path, String name, String asked, String found, BigDecimal distance) {}
}
