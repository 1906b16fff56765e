package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.CreditCode;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says of whom it speaks: at least one of credit code, full name and other numbers.
 *
 * @param ids other numbers by kind, such as {@code stock}
 */
public record SubjectIdentity(
        @Nullable CreditCode creditCode, @Nullable String name, Map<String, String> ids) {
    public SubjectIdentity {
        if (creditCode == null && (name == null || name.isBlank()) && ids.isEmpty()) {
            throw new IllegalArgumentException("a subject needs a credit code, a name or another number");
        }
        ids = Map.copyOf(ids);
    }

    /** Half- and full-width characters and white space make no difference between two names. */
    public static String normalisedName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
