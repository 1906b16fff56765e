package dev.xinmiao.zone.intake.internal.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A spreadsheet's count of days. Day 60 of the 1900 system is the 29 February 1900 that never was. */
public final class SerialDate {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal FIRST = BigDecimal.valueOf(61);
    private static final BigDecimal LAST = BigDecimal.valueOf(73_050); // 2099-12-31

    private SerialDate() {}

    /** The day, time of day dropped; empty for what no date of this register can be. */
    public static Optional<LocalDate> toDate(BigDecimal serial, boolean since1904) {
        if (serial.compareTo(since1904 ? BigDecimal.ZERO : FIRST) < 0 || serial.compareTo(LAST) > 0) {
            return Optional.empty();
        }
        return Optional.of((since1904 ? EPOCH_1904 : EPOCH_1900).plusDays(serial.longValue()));
    }
}
