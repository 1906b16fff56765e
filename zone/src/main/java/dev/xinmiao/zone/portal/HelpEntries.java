package dev.xinmiao.zone.portal;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The topics of help as they are found, by anybody. */
@Component
public class HelpEntries implements Findable {
    private static final String KIND = "help";
    /** What the zone itself gives goes before what explains it. */
    private static final int WEIGHT = 0;

    private final HelpTopics topics;

    HelpEntries(HelpTopics topics) {
        this.topics = topics;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object stamp() {
        return topics;
    }

    @Override
    public List<Entry> entries() {
        return of(topics);
    }

    public static List<Entry> of(HelpTopics topics) {
        return topics.all().stream().map(HelpEntries::entry).toList();
    }

    private static Entry entry(HelpTopics.Topic topic) {
        List<String> names = new ArrayList<>(topic.words());
        names.add(topic.title().en());
        return new Entry(
                KIND + ":" + topic.id(),
                KIND,
                topic.title().zh(),
                names,
                topic.text().stream().map(Bilingual::zh).collect(Collectors.joining("\n")),
                topic.address(),
                Map.of(),
                Readers.everybody(),
                null,
                null,
                WEIGHT);
    }
}
