package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.search.QueryLog;
import dev.xinmiao.zone.search.QueryLog.TopQuery;
import dev.xinmiao.zone.search.Readers;
import dev.xinmiao.zone.search.SynonymGroups;
import dev.xinmiao.zone.search.ZoneIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows an editor what a change does to what people look for, before it is in use. */
@Component
class SynonymPreviews {
    private static final int QUERIES = 20;
    private static final int FIRST = 5;

    private final ZoneIndex index;
    private final QueryLog queries;
    private final ZoneClock clock;

    SynonymPreviews(ZoneIndex index, QueryLog queries, ZoneClock clock) {
        this.index = index;
        this.queries = queries;
        this.clock = clock;
    }

    /** @param own a query that the editor tries; empty for none */
    List<Compared> compare(SynonymGroups now, SynonymGroups then, String own, Viewer viewer) {
        Synonyms before = now.synonyms();
        Synonyms after = then.synonyms();
        Set<String> readers = Readers.held(viewer);
        List<Compared> compared = new ArrayList<>();
        if (own.codePoints().anyMatch(Character::isLetterOrDigit)) {
            compared.add(compare(own, 0, before, after, readers));
        }
        for (TopQuery query : queries.top(QUERIES)) {
            compared.add(compare(query.text(), query.asked(), before, after, readers));
        }
        return compared;
    }

    private Compared compare(String text, int asked, Synonyms before, Synonyms after, Set<String> readers) {
        List<Hit> first = find(text, before, readers);
        // What is looked for in the same ways is found alike.
        List<Hit> then = before.ways(text, index.words()).equals(after.ways(text, index.words()))
                ? first
                : find(text, after, readers);
        return Compared.of(text, asked, first, then);
    }

    private List<Hit> find(String text, Synonyms synonyms, Set<String> readers) {
        return index.search(new Query(text, readers, Set.of(), Map.of(), clock.today(), false, 0, FIRST), synonyms)
                .hits();
    }
}
