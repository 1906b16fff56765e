package dev.xinmiao.zone.ledger;

/**
 * 上限 The most that may be drawn under a name: a clause's year, an enterprise's year, a project. It is drawn by what is
 * reserved, paid or being recalled, from whichever pots; what is given back may be drawn again.
 *
 * @param key one name for one limit, such as {@code clause/12/2026/enterprise/7}
 * @param most in the pots' unit; the figure that a reservation stated last holds
 */
public record Ceiling(String key, long most) {
    public Ceiling {
        if (key.isBlank() || most < 0) {
            throw new IllegalArgumentException("a ceiling has a name and is not negative: " + key + " " + most);
        }
    }
}
