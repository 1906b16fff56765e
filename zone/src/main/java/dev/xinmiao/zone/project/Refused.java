package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a refused form left behind.
 *
 * @param form the one that was sent
 * @param typed shown in it again as it was
 */
public record Refused(String form, @Nullable Bilingual reason, Map<String, String> typed) {
    static final Refused NOTHING = new Refused("", null, Map.of());

    public boolean is(String other) {
        return form.equals(other);
    }

    /** What stands in a field of a form: what was typed, else that. */
    public String value(String inForm, String name, String otherwise) {
        return is(inForm) ? typed.getOrDefault(name, "") : otherwise;
    }
}
