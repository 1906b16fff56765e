package dev.xinmiao.zone.benefit.lab;

import dev.xinmiao.zone.benefit.clause.Parameter;
import dev.xinmiao.zone.benefit.clause.ParameterText;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clause's parameters as somebody changes them in a form. Shares are written in percent. */
public record Change(List<Field> fields) {
    /** Before the name of a parameter in a form. */
    public static final String PREFIX = "p.";

    private static final int LONGEST = 24;

    /**
     * @param written what the form shows; kept as typed where it is no number
     * @param value null where it can't be used
     */
    public record Field(
            Parameter parameter,
            String written,
            @Nullable BigDecimal value,
            @Nullable Bilingual fault) {
        public boolean changed() {
            return value != null && value.compareTo(parameter.value()) != 0;
        }

        /** As the form writes it. */
        public String original() {
            return shown(parameter.value(), parameter.unit());
        }

        public String min() {
            return shown(parameter.min(), parameter.unit());
        }

        public String max() {
            return shown(parameter.max(), parameter.unit());
        }

        public String step() {
            return shown(parameter.step(), parameter.unit());
        }
    }

    static String shown(BigDecimal value, Parameter.Unit unit) {
        BigDecimal plain = unit == Parameter.Unit.PERCENT ? value.movePointRight(2) : value;
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }

    /** Why nothing comes of it; empty where a number changes and each can be used. */
    public Optional<String> refusal() {
        return faulty() || values().isEmpty()
                ? Optional.of("请至少改一个数，每个数都要在范围之内。 Change one number at least, each within its range.")
                : Optional.empty();
    }

    /** @param asked a form's entries, by {@link #PREFIX} and the parameter's name; what is absent stays as it is */
    public static Change of(Terms terms, Map<String, String> asked) {
        List<Field> fields = new ArrayList<>();
        for (Parameter parameter : terms.parameters()) {
            String written = asked.get(PREFIX + parameter.name());
            fields.add(
                    written == null || written.isBlank()
                            ? new Field(parameter, shown(parameter.value(), parameter.unit()), parameter.value(), null)
                            : field(parameter, written.strip()));
        }
        return new Change(fields);
    }

    private static Field field(Parameter parameter, String written) {
        BigDecimal number = number(written);
        if (number == null) {
            return new Field(parameter, written, null, new Bilingual("请填一个数。", "Enter a number."));
        }
        BigDecimal value = parameter.unit() == Parameter.Unit.PERCENT ? number.movePointLeft(2) : number;
        if (!parameter.allows(value)) {
            return new Field(
                    parameter,
                    written,
                    null,
                    new Bilingual(
                            "须在 %s 与 %s 之间。"
                                    .formatted(
                                            ParameterText.of(parameter.min(), parameter.unit())
                                                    .zh(),
                                            ParameterText.of(parameter.max(), parameter.unit())
                                                    .zh()),
                            "Between %s and %s."
                                    .formatted(
                                            ParameterText.of(parameter.min(), parameter.unit())
                                                    .en(),
                                            ParameterText.of(parameter.max(), parameter.unit())
                                                    .en())));
        }
        return new Field(parameter, written, value, null);
    }

    private static @Nullable BigDecimal number(String written) {
        try {
            return written.length() > LONGEST ? null : new BigDecimal(written.replace(",", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public boolean faulty() {
        return fields.stream().anyMatch(field -> field.fault() != null);
    }

    /** The changed ones, by name. */
    public Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.changed() && field.value() != null) {
                values.put(field.parameter().name(), field.value());
            }
        }
        return values;
    }

    /** The same as a form would ask for it. */
    public static Map<String, String> asked(Terms terms, Map<String, BigDecimal> values) {
        Map<String, String> asked = new LinkedHashMap<>();
        values.forEach((name, value) ->
                terms.parameter(name).ifPresent(parameter -> asked.put(PREFIX + name, shown(value, parameter.unit()))));
        return asked;
    }
}
