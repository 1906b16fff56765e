package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.FactKey;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Costs of changing facts that somebody tries on a page in the place of the zone's own.
 *
 * @param each yuan for one unit, by fact
 * @param refused facts whose cost, as it was asked, is no amount
 */
record TriedCosts(Map<FactKey, BigDecimal> each, Set<String> refused) {
    private static final String PREFIX = "each-";
    /** Nobody pays more for one unit; it also keeps numbers short. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int MOST_DIGITS = 20;

    static TriedCosts of(Map<String, String> asked) {
        var each = new LinkedHashMap<FactKey, BigDecimal>();
        var refused = new TreeSet<String>();
        asked.forEach((name, text) -> {
            if (name.startsWith(PREFIX) && !text.isBlank()) {
                String fact = name.substring(PREFIX.length());
                try {
                    each.put(new FactKey(fact), amount(text.strip().replace(",", "")));
                } catch (IllegalArgumentException e) {
                    refused.add(fact);
                }
            }
        });
        return new TriedCosts(each, refused);
    }

    private static BigDecimal amount(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new NumberFormatException(text);
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.scale() > 6) {
            throw new NumberFormatException(text);
        }
        return amount;
    }

    static String field(FactKey fact) {
        return PREFIX + fact;
    }
}
