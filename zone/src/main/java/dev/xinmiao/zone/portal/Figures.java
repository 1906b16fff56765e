package dev.xinmiao.zone.portal;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.programme.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers and days as the pages write them. For the eye only: nothing is decided on a rounded figure. */
public final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ISO_MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Figures() {}

    /** {@code 220,143}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** At most four decimals, thousands in groups: {@code 1,234.5678}, {@code 60}. */
    public static String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(Math.min(Math.max(number.scale(), 0), 4), RoundingMode.HALF_UP);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), 0) + "f", plain);
    }

    /** At most two decimals, where nobody compares it with a threshold. */
    public static String rounded(BigDecimal number) {
        return number(number.setScale(Math.min(Math.max(number.scale(), 0), 2), RoundingMode.HALF_UP));
    }

    /** An amount of money to the yuan; what is less than one counts as one. */
    public static String yuan(BigDecimal amount) {
        return number(amount.setScale(0, RoundingMode.CEILING));
    }

    /** {@code ¥5,000,000}; with fen only where there are any. */
    public static String money(Yuan amount) {
        String full = amount.format();
        return full.endsWith(".00") ? full.substring(0, full.length() - 3) : full;
    }

    /** A quotient as a percentage: 0.0512 is {@code 5.12%}. */
    public static String percent(BigDecimal quotient) {
        return number(quotient.movePointRight(2).setScale(2, RoundingMode.HALF_UP)) + "%";
    }

    /**
     * {@code 88}; {@code 33 – 82} while something is missing; {@code —} where nothing is known. Two decimals, never shown
     * better than it is: 59.996 of 60 demanded is 59.99.
     */
    public static String score(@Nullable Score score) {
        if (score == null || (score.min() == null && score.max() == null)) {
            return "—";
        }
        BigDecimal min = score.min();
        BigDecimal max = score.max();
        if (min != null && max != null) {
            return score.exact() ? least(min) : least(min) + " – " + most(max);
        }
        return min != null ? "≥ " + least(min) : "≤ " + most(requireNonNull(max));
    }

    private static String least(BigDecimal points) {
        return points(points, RoundingMode.FLOOR);
    }

    private static String most(BigDecimal points) {
        return points(points, RoundingMode.CEILING);
    }

    private static String points(BigDecimal points, RoundingMode rounding) {
        return number(points.setScale(2, rounding));
    }

    /**
     * A class or an amount as stored, {@code 56.88|68.25} or {@code 0..20}: several that are possible with 或 between them,
     * amounts to the fen with their unit.
     *
     * @param unit of an amount; null for a class, which has its Chinese name only
     */
    public static Text outcome(@Nullable String stored, @Nullable Bilingual unit) {
        if (stored == null || stored.isEmpty()) {
            return new Text("", "");
        }
        List<String> possible =
                Stream.of(stored.split("\\|", -1)).map(Figures::amount).toList();
        String zh = String.join(" 或 ", possible);
        return unit == null
                ? new Text(zh, "")
                : new Text(zh + " " + unit.zh(), String.join(" or ", possible) + " " + unit.en());
    }

    private static String amount(String stored) {
        int dots = stored.indexOf("..");
        if (dots < 0) {
            return AMOUNT.matcher(stored).matches() ? exact(stored) : stored;
        }
        String low = stored.substring(0, dots);
        String high = stored.substring(dots + 2);
        if (low.isEmpty()) {
            return high.isEmpty() ? "—" : "≤ " + exact(high);
        }
        return high.isEmpty() ? "≥ " + exact(low) : exact(low) + " – " + exact(high);
    }

    private static String exact(String stored) {
        BigDecimal number = new BigDecimal(stored);
        return String.format(Locale.ROOT, "%,." + Math.max(number.scale(), 0) + "f", number);
    }

    /** The part of a whole: {@code 12.3%}; {@code —} of nothing. */
    public static String share(long part, long whole) {
        return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    /** {@code 2026年3月5日}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    public static String isoMoment(LocalDateTime moment) {
        return ISO_MOMENT.format(moment);
    }
}
