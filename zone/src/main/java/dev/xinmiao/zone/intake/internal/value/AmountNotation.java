package dev.xinmiao.zone.intake.internal.value;

import dev.xinmiao.zone.intake.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Reads amounts of money in yuan, exact to the fen. A unit in the cell governs over the column's: {@code 50万} in a column
 * headed 万元 is half a million, not five thousand million.
 */
public final class AmountNotation {
    private static final int FEN = 2;
    private static final BigDecimal LIMIT = BigDecimal.ONE.scaleByPowerOfTen(15);
    private static final List<String> FOREIGN = List.of(
            "美元", "美金", "港元", "港币", "香港元", "日元", "欧元", "英镑", "澳大利亚元", "澳元", "加元", "加拿大元", "新加坡元", "韩元", "瑞士法郎", "卢布",
            "台币", "澳门元", "usd", "hkd", "eur", "jpy", "gbp", "$", "€", "£");

    private AmountNotation() {}

    /**
     * @param columnFactor yuan to one of the column's unit: 10,000 for 万元
     * @param roundToFen whether finer amounts are rounded (half up) instead of refused
     */
    public static Reading<BigDecimal> yuan(String text, BigDecimal columnFactor, boolean roundToFen) {
        return WrittenNumber.read(text).then(written -> yuan(written, columnFactor, roundToFen));
    }

    private static Reading<BigDecimal> yuan(WrittenNumber written, BigDecimal columnFactor, boolean roundToFen) {
        String words = written.words().toLowerCase(Locale.ROOT);
        for (String currency : FOREIGN) {
            if (words.contains(currency)) {
                return Reading.wrong(Fault.CURRENCY_FOREIGN, currency);
            }
        }
        String scale = words.replaceAll("人民币|rmb|cny|[元圆整¥]", "");
        boolean hasOwnUnit = !words.replaceAll("人民币|rmb|cny|¥", "").isEmpty();
        BigDecimal factor = hasOwnUnit ? Scale.of(scale).orElse(null) : columnFactor;
        if (factor == null) {
            return Reading.wrong(Fault.UNIT_UNKNOWN, written.words());
        }
        BigDecimal yuan = written.number().multiply(factor).stripTrailingZeros();
        if (yuan.abs().compareTo(LIMIT) >= 0) {
            return Reading.wrong(Fault.NUMBER_TOO_LARGE);
        }
        if (yuan.scale() > FEN && !roundToFen) {
            return Reading.wrong(Fault.FINER_THAN_FEN, yuan.toPlainString());
        }
        return Reading.known(yuan.setScale(FEN, RoundingMode.HALF_UP));
    }
}
