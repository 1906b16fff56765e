package dev.xinmiao.zone.request;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;

/**
 * Under which requests are filed.
 *
 * @param about what belongs there
 * @param desk that answers them
 * @param examples as people put it, which filing is first learnt from
 */
public record Category(String id, Bilingual name, Bilingual about, String desk, List<String> examples) {
    public Category {
        examples = List.copyOf(examples);
    }
}
