package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;

/**
 * 资金池 A pot.
 *
 * @param code names it for people and content; never given to another
 * @param unit {@link #FEN}, or the name of what is counted, such as {@code card-hour}
 * @param year budget year
 * @param open whether it may be funded and reserved from; what a closed one has reserved stays payable
 */
public record Pot(long id, String code, PotKind kind, String unit, int year, Bilingual name, boolean open) {
    /** 分: amounts of such a pot are money. */
    public static final String FEN = "fen";

    /** An amount of this pot for people. */
    public String show(long amount) {
        return show(amount, unit);
    }

    static String show(long amount, String unit) {
        return unit.equals(FEN) ? Yuan.ofFen(amount).format() : "%,d %s".formatted(amount, unit);
    }
}
