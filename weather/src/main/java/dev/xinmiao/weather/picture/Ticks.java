package dev.xinmiao.weather.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Ticks {
    private static final MathContext DIGITS = new MathContext(5);

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Ticks() {}

    /** 1, 2 or 5 times a power of ten, so that a span holds about so many. */
    static double step(double span, int about) {
        double rough = span / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
    }

    /** Multiples of a step within a range, ends included. */
    static List<Double> every(double step, double least, double greatest) {
        List<Double> ticks = new ArrayList<>();
        for (long number = (long) Math.ceil(least / step - 1e-9); number * step <= greatest + 1e-9 * step; number++) {
            ticks.add(number * step);
        }
        return ticks;
    }

    /** As 2·10⁻⁷, or 10⁻⁷ alone. */
    private static String byPower(BigDecimal number) {
        int power = number.precision() - 1 - number.scale();
        StringBuilder ten = new StringBuilder("10");
        for (char sign : Integer.toString(power).toCharArray()) {
            ten.append(sign == '-' ? '⁻' : SUPERSCRIPTS.charAt(sign - '0'));
        }
        String times = number.scaleByPowerOfTen(-power).toPlainString();
        return times.equals("1") ? ten.toString() : times + "·" + ten;
    }

    /** As short as can be, with a true minus. */
    static String label(double value) {
        BigDecimal number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        String text = value == 0 ? "0" : size < 1e-4 || size >= 1e7 ? byPower(number) : number.toPlainString();
        return text.replace('-', '−');
    }
}
