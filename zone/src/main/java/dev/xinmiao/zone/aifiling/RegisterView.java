package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.kernel.Bilingual;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public register.
 *
 * @param counts of the kinds of which a list was imported
 * @param province of the zone; empty where its pack names none
 * @param found how many the filter lets through; {@code entries} may be fewer
 */
public record RegisterView(
        Map<FilingKind, Register.Count> counts,
        String province,
        Register.Filter filter,
        List<Register.Entry> entries,
        long found) {

    /** The filter as the query of an address. */
    public String query() {
        return "q=" + URLEncoder.encode(filter.search(), StandardCharsets.UTF_8)
                + "&kind="
                + (filter.kind() == null ? "" : filter.kind().code())
                + (filter.everywhere() ? "&scope=all" : "");
    }

    /** The import of a list. {@code problems} are lines to mend, {@code repeated} lines left out. */
    public record Import(
            Map<String, String> typed,
            @Nullable Bilingual refusal,
            List<FilingView.Line> problems,
            Register.@Nullable Imported imported,
            List<FilingView.Line> repeated) {}
}
