package dev.xinmiao.zone.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;

/**
 * How far a promised indicator has come, against the time that has passed; whole months of both.
 *
 * @param percent of the promise, one decimal
 * @param time percent of the period
 * @param behind points; below zero when ahead
 */
public record Progress(
        Indicator indicator,
        BigDecimal promised,
        BigDecimal value,
        LocalDate on,
        BigDecimal percent,
        long monthsPassed,
        long months,
        BigDecimal time,
        BigDecimal behind,
        Light light) {
    /** Of what is reported until a day; the light says how far it is behind. */
    static Progress of(
            ProjectEvent.IndicatorsPromised promise, ProjectEvent.Progressed reported, ProjectBook.Lights lights) {
        BigDecimal promised = reported.indicator() == Indicator.INVESTMENT ? promise.investment() : promise.output();
        long months =
                Math.max(1, Period.between(promise.from(), promise.until()).toTotalMonths());
        long passed = Math.clamp(Period.between(promise.from(), reported.on()).toTotalMonths(), 0, months);
        BigDecimal percent = share(reported.value(), promised.max(BigDecimal.ONE));
        BigDecimal time = share(BigDecimal.valueOf(passed), BigDecimal.valueOf(months));
        BigDecimal behind = time.subtract(percent);
        return new Progress(
                reported.indicator(),
                promised,
                reported.value(),
                reported.on(),
                tenths(percent),
                passed,
                months,
                tenths(time),
                tenths(behind),
                light(percent, behind, lights));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal tenths(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    private static Light light(BigDecimal percent, BigDecimal behind, ProjectBook.Lights lights) {
        if (percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return Light.DONE;
        }
        return behind.compareTo(BigDecimal.valueOf(lights.redFrom())) >= 0
                ? Light.RED
                : behind.compareTo(BigDecimal.valueOf(lights.yellowFrom())) >= 0 ? Light.YELLOW : Light.GREEN;
    }

    /** What is promised for each mu of land. */
    static BigDecimal perMu(BigDecimal promised, BigDecimal mu) {
        return promised.divide(mu, 2, RoundingMode.HALF_UP);
    }
}
