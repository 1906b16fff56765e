package dev.xinmiao.zone.programme;

/**
 * What was asked and what was found: 研发费用占销售收入比例 3.2%，要求 ≥ 5%（研发比例要求）.
 *
 * @param of what was compared
 * @param demanded with its sign, {@code ≥ 5%}; empty for a question of yes or no that is still open
 * @param named what the rules call the value demanded; empty where they write it out
 */
public record Comparison(String of, String found, String demanded, String named) {

    /** What passes: {@code ≥ 5%（研发比例要求）}, with no line break behind the sign. */
    public String requirement() {
        String unbroken = demanded.replaceFirst(" ", "\u00A0");
        return named.isEmpty() ? unbroken : unbroken + "（" + named + "）";
    }
}
