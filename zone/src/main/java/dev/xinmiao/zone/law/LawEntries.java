package dev.xinmiao.zone.law;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.Readers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All versions of the laws as they are found; each on the days on which it counts as the one in force. */
@Component
class LawEntries implements Findable {
    static final String KIND = "law";
    /** What the zone itself says and gives goes before: of a law's hundreds of lines one is near to almost anything. */
    private static final int WEIGHT = -30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private final Laws laws;

    LawEntries(Laws laws) {
        this.laws = laws;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object stamp() {
        return laws.stamp();
    }

    @Override
    public List<Entry> entries() {
        return laws.library().book().all().stream().map(LawEntries::entry).toList();
    }

    static Entry entry(Law law) {
        Map<String, String> facets = new HashMap<>();
        if (!law.category().isBlank()) {
            facets.put("law-category", law.category());
        }
        if (!law.region().isBlank()) {
            facets.put("region", law.region());
        }
        Set<String> names = new LinkedHashSet<>(List.of(law.title(), law.text().name()));
        names.removeAll(List.of("", title(law)));
        return new Entry(
                KIND + ":" + law.id(),
                KIND,
                title(law),
                List.copyOf(names),
                law.text().plain(),
                "/laws/" + law.id(),
                facets,
                Readers.everybody(),
                law.from(),
                law.until(),
                WEIGHT);
    }

    /** Versions that were or are to be replaced say in their name which they are. */
    private static String title(Law law) {
        if (law.until() == null) {
            return law.title();
        }
        return law.title() + (law.date() == null ? "（无日期版）" : "（" + DAY.format(law.date()) + "版）");
    }

    @Override
    public String place(String id, String stretch) {
        String anchor = laws.library()
                .book()
                .find(id.substring(KIND.length() + 1))
                .map(law -> law.text().anchorOf(stretch))
                .orElse("");
        return anchor.isEmpty() ? "" : "#" + URLEncoder.encode(anchor, StandardCharsets.UTF_8);
    }
}
