package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.intake.Heading;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import dev.xinmiao.zone.intake.internal.table.RawCell;
import dev.xinmiao.zone.intake.internal.table.RawRow;
import dev.xinmiao.zone.intake.internal.value.DateNotation;
import dev.xinmiao.zone.intake.internal.value.Notation;
import dev.xinmiao.zone.intake.internal.value.Reading;
import dev.xinmiao.zone.kernel.Period;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Reads of which time a row speaks. */
final class PeriodReader {
    private final Heading heading;

    PeriodReader(Heading heading) {
        this.heading = heading;
    }

    Reading<Period> read(PeriodRule rule, RawRow.Cells row) {
        return switch (rule) {
            case PeriodRule.Year year -> Reading.known(Period.year(year.year()));
            case PeriodRule.Since since -> Reading.known(Period.since(since.day()));
            case PeriodRule.YearIn in -> {
                String text = text(in.column(), row);
                yield text == null
                        ? Reading.missing()
                        : DateNotation.year(text).then(year -> Reading.known(Period.year(year)));
            }
            case PeriodRule.SinceIn in -> {
                String text = text(in.column(), row);
                yield text == null
                        ? Reading.missing()
                        : DateNotation.day(text).then(day -> Reading.known(Period.since(day)));
            }
        };
    }

    /** What stands where the period should. */
    String written(PeriodRule rule, RawRow.Cells row) {
        String column = columnOf(rule);
        String text = column == null ? null : text(column, row);
        return text == null ? "" : text;
    }

    private @Nullable String text(String column, RawRow.Cells row) {
        var place = heading.placeOf(column);
        RawCell cell = place.isEmpty() ? RawCell.BLANK : row.cell(place.getAsInt());
        return Notation.saysNothing(cell.text()) ? null : cell.text();
    }

    /** The column in which the period stands; null for a constant. */
    static @Nullable String columnOf(PeriodRule rule) {
        return switch (rule) {
            case PeriodRule.YearIn in -> in.column();
            case PeriodRule.SinceIn in -> in.column();
            case PeriodRule.Year year -> null;
            case PeriodRule.Since since -> null;
        };
    }

    /** The period of a lasting fact in a row of a year: since the year's last day. */
    static Period lasting(Period period) {
        return period instanceof Period.Year year
                ? Period.since(LocalDate.of(year.year(), Month.DECEMBER, 31))
                : period;
    }
}
