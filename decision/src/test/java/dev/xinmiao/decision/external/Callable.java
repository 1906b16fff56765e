package dev.xinmiao.decision.external;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.datatype.Duration;
import javax.xml.datatype.XMLGregorianCalendar;

/** Methods of all kinds of parameters and results, called by {@link ExternalJavaTest}. */
public final class Callable {
    private Callable() {}

    public static String kinds(byte a, Short b, int c, Long d, float e, Double f, BigDecimal g, BigInteger h) {
        return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h;
    }

    public static String texts(char a, Character b, String c, boolean d, Boolean e) {
        return a + "" + b + c + d + e;
    }

    public static String dates(
            LocalDate a, XMLGregorianCalendar b, java.time.Duration c, Duration d, OffsetDateTime e) {
        return a + " " + b.toXMLFormat() + " " + c + " " + d + " " + e;
    }

    public static int sum(int... numbers) {
        return Arrays.stream(numbers).sum();
    }

    public static int size(List<?> list, Map<String, ?> map) {
        return list.size() + map.size();
    }

    public static Object[] results() {
        return new Object[] {
            (byte) 1,
            2.5f,
            'c',
            new int[] {3, 4},
            Map.of("k", 5L),
            LocalDate.of(2026, 3, 5),
            LocalDateTime.of(2026, 3, 5, 8, 30),
            ZonedDateTime.parse("2026-03-05T08:30:00+08:00[Asia/Shanghai]")
        };
    }

    public static double nan() {
        return Double.NaN;
    }

    public static Object nothing(Object given) {
        return given;
    }

    public static int fails() {
        throw new IllegalStateException("out of order");
    }

    public int notStatic() {
        return 1;
    }
}
