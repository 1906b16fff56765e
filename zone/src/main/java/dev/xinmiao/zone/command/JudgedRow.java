package dev.xinmiao.zone.command;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SpreadsheetText;
import dev.xinmiao.zone.programme.Outcome;
import dev.xinmiao.zone.programme.Score;
import dev.xinmiao.zone.programme.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of {@code standings.csv}: one programme's answer for one subject, with its reasons in words. */
record JudgedRow(String subject, String name, Standing standing, List<Bilingual> reasons) {
    static final List<String> HEADING = List.of(
            "subject", "name", "programme", "standing", "score_min", "score_max", "outcome", "reasons", "missing");

    private static final int DECIMALS = 6;

    List<String> fields() {
        Score score = standing.score();
        Outcome outcome = standing.outcome();
        return List.of(
                SpreadsheetText.harmless(subject),
                SpreadsheetText.harmless(name),
                standing.programme(),
                standing.state().name(),
                score == null ? "" : bound(score.min(), score.exact() ? RoundingMode.HALF_UP : RoundingMode.FLOOR),
                score == null ? "" : bound(score.max(), score.exact() ? RoundingMode.HALF_UP : RoundingMode.CEILING),
                outcome == null ? "" : outcome.text(),
                reasons.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                standing.missing().stream().map(Object::toString).collect(Collectors.joining(";")));
    }

    /** Rounded outwards, so that the interval stays true. */
    private static String bound(@Nullable BigDecimal bound, RoundingMode rounding) {
        if (bound == null) {
            return "";
        }
        BigDecimal shown = bound.scale() > DECIMALS ? bound.setScale(DECIMALS, rounding) : bound;
        return (shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString();
    }
}
