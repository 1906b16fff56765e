package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Period;
import java.math.BigDecimal;
import java.util.Locale;

/** Facts as sentences and tables write them. */
public final class FactText {
    private FactText() {}

    /** A number in groups of three with its unit, a truth as 是 or 否, what is stated to be none as 无. */
    public static Bilingual of(FactDefinition definition, FactValue value) {
        return switch (value) {
            case FactValue.Amount amount -> {
                BigDecimal number = amount.number();
                String text = String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
                yield definition.unit().isEmpty()
                        ? new Bilingual(text, text)
                        : new Bilingual(text + " " + definition.unit(), text);
            }
            case FactValue.Truth truth -> truth.value() ? new Bilingual("是", "yes") : new Bilingual("否", "no");
            case FactValue.None _ -> new Bilingual("无", "none");
            case FactValue.Words words -> new Bilingual(words.text(), words.text());
            case FactValue.Day day -> new Bilingual(day.toString(), day.toString());
        };
    }

    public static Bilingual of(Period period) {
        return switch (period) {
            case Period.Year(int year) -> new Bilingual(year + "年", String.valueOf(year));
            case Period.Since since -> new Bilingual("自 " + since.day() + " 起", "since " + since.day());
        };
    }
}
