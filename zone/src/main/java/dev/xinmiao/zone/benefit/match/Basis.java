package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import java.time.LocalDate;
import java.util.Optional;

/** What an award rests on, so that the same is never given twice: a certificate's number, a year, or once for ever. */
public final class Basis {
    private Basis() {}

    /** Empty where the certificate's number, or the like, isn't known. */
    public static Optional<String> of(Terms terms, FactBook facts, LocalDate day) {
        return switch (terms.repeats()) {
            case YEAR -> Optional.of(String.valueOf(day.getYear()));
            case EVER -> Optional.of("once");
            case BASIS -> stated(terms, facts);
        };
    }

    private static Optional<String> stated(Terms terms, FactBook facts) {
        FactKey key = terms.basis();
        return key != null && facts.valueOf(key) instanceof FactValue.Words(String text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
