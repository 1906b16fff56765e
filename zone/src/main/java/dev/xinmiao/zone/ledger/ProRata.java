package dev.xinmiao.zone.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 按比例分配 Distributes what there is over claims that come to more, in whole units, by the largest remainder. Where remainders
 * are equal the larger claim goes first, then the key that comes first. All that there is in whole units is given, nobody gets
 * more than was claimed, and the order of the claims makes no difference.
 */
public final class ProRata {
    private ProRata() {}

    /** @param amount what is claimed; a part finer than a unit is not counted */
    public record Claim(String key, long amount) {}

    private record Share(Claim claim, long whole, BigInteger remainder) {}

    /**
     * @param unit in which is given, such as {@link Rounding.Unit#fen}; 1 for what is counted
     * @return what each key gets, in the order of the claims
     */
    public static Map<String, Long> distribute(long available, List<Claim> claims, long unit) {
        refuseWrong(available, claims, unit);
        BigInteger units = BigInteger.valueOf(available / unit);
        BigInteger claimed = claims.stream()
                .map(each -> BigInteger.valueOf(each.amount() / unit))
                .reduce(BigInteger.ZERO, BigInteger::add);
        Map<String, Long> given = new LinkedHashMap<>();
        if (claimed.compareTo(units) <= 0) {
            claims.forEach(each -> given.put(each.key(), each.amount() / unit * unit));
            return given;
        }
        List<Share> shares = new ArrayList<>();
        long left = available / unit;
        for (Claim claim : claims) {
            BigInteger[] parts =
                    BigInteger.valueOf(claim.amount() / unit).multiply(units).divideAndRemainder(claimed);
            shares.add(new Share(claim, parts[0].longValueExact(), parts[1]));
            left -= parts[0].longValueExact();
        }
        Map<String, Long> more = new HashMap<>();
        // There are fewer units left than claims with a remainder, and a claim with a remainder got less than it asked.
        shares.stream()
                .sorted(Comparator.comparing(Share::remainder)
                        .reversed()
                        .thenComparing(each -> -each.claim().amount())
                        .thenComparing(each -> each.claim().key()))
                .limit(left)
                .forEach(each -> more.put(each.claim().key(), 1L));
        for (Share each : shares) {
            String key = each.claim().key();
            given.put(key, (each.whole() + more.getOrDefault(key, 0L)) * unit);
        }
        return given;
    }

    private static void refuseWrong(long available, List<Claim> claims, long unit) {
        boolean wrong = available < 0
                || unit < 1
                || claims.stream().anyMatch(each -> each.amount() < 0)
                || claims.stream().map(Claim::key).distinct().count() < claims.size();
        if (wrong) {
            throw new IllegalArgumentException(
                    "claims have keys of their own and nothing is negative: %d, %s, in units of %d"
                            .formatted(available, claims, unit));
        }
    }
}
