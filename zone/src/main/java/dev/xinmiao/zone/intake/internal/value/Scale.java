package dev.xinmiao.zone.intake.internal.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The words before a unit: 万元 is ten thousand yuan, 亿元 a hundred million. */
public final class Scale {
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("", 0),
            Map.entry("十", 1),
            Map.entry("百", 2),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("萬", 4),
            Map.entry("十万", 5),
            Map.entry("百万", 6),
            Map.entry("千万", 7),
            Map.entry("亿", 8),
            Map.entry("億", 8),
            Map.entry("十亿", 9),
            Map.entry("百亿", 10),
            Map.entry("千亿", 11),
            Map.entry("万亿", 12));

    private Scale() {}

    /** {@code 万} → 10,000; empty for a word that is no scale. */
    public static Optional<BigDecimal> of(String word) {
        return Optional.ofNullable(POWERS.get(word)).map(power -> BigDecimal.ONE.scaleByPowerOfTen(power));
    }

    /** {@code 万元} of the unit {@code 元} → 10,000. */
    public static Optional<BigDecimal> of(String unit, String base) {
        return unit.endsWith(base) ? of(unit.substring(0, unit.length() - base.length())) : Optional.empty();
    }
}
