package dev.xinmiao.zone.form;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param key stable; cases keep answers by it
 * @param help a sentence beneath the label; empty for none
 * @param longest how many characters at most, of a text
 * @param least of a number; null for none
 * @param most of a number; null for none
 * @param choices of a choice
 * @param fact that is known already, of the last full year or lasting; null for none
 */
public record Field(
        String key,
        Bilingual label,
        Bilingual help,
        Type type,
        boolean required,
        int longest,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<Choice> choices,
        @Nullable FactKey fact,
        String unit) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** An answer as people read it: 是 where true is stored, and the label of what was chosen. */
    public Bilingual shown(String answer) {
        if (type == Type.YES_NO && answer.equals("true")) {
            return new Bilingual("是", "yes");
        }
        if (type == Type.YES_NO && answer.equals("false")) {
            return new Bilingual("否", "no");
        }
        return choices.stream()
                .filter(choice -> choice.value().equals(answer))
                .map(Choice::label)
                .findFirst()
                .orElse(new Bilingual(answer, ""));
    }

    /** What an answer is. */
    public enum Type {
        TEXT,
        /** Several lines. */
        PARAGRAPH,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /** @param value as stored */
    public record Choice(String value, Bilingual label) {}
}
