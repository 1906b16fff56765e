package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How long a permit holds until it has to be used.
 *
 * @param months from the day of issue
 * @param extensions how often that may be extended
 * @param each months that one extension adds at most
 */
public record ValidityRule(int months, int extensions, int each) {
    public ValidityRule {
        if (months < 1 || extensions < 0 || each < 0 || (extensions > 0 && each == 0)) {
            throw new IllegalArgumentException(
                    "有效期须至少一个月，延期须写明次数和月数。 a permit holds for a month at least; extensions need a number and months each");
        }
    }

    /** Reads {@code {months: 3, extensions: 2, each: 3}}; extensions may be absent. */
    public static ValidityRule read(YamlNode node) {
        node.only(Set.of("months", "extensions", "each"));
        try {
            return new ValidityRule(
                    node.required("months").integer(),
                    node.get("extensions").map(YamlNode::integer).orElse(0),
                    node.get("each").map(YamlNode::integer).orElse(0));
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(node.problem(String.valueOf(e.getMessage())));
        }
    }

    public Validity from(LocalDate issued) {
        return new Validity(this, issued, List.of());
    }
}
