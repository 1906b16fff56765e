package dev.xinmiao.zone.fact;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a source states about a fact. Not stated at all is the absence of a value, never one of these. */
public sealed interface FactValue {

    /** Counts, numbers, money (yuan) and percentage points. Equal whatever the trailing zeros. */
    record Amount(BigDecimal number) implements FactValue {
        public Amount {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** Text or a code. */
    record Words(String text) implements FactValue {
        @Override
        public String toString() {
            return text;
        }
    }

    record Truth(boolean value) implements FactValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    record Day(LocalDate date) implements FactValue {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** The source says that there is none (无): no certificate, no accident. */
    enum None implements FactValue {
        NONE;

        @Override
        public String toString() {
            return "无";
        }
    }

    static FactValue of(BigDecimal number) {
        return new Amount(number);
    }

    static FactValue of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static FactValue of(String text) {
        return new Words(text);
    }

    static FactValue of(boolean value) {
        return new Truth(value);
    }

    static FactValue of(LocalDate date) {
        return new Day(date);
    }

    static FactValue none() {
        return None.NONE;
    }
}
