package dev.xinmiao.zone.enterprise;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enterprises as they are found, by name and credit code: by their own people and by the zone's. */
@Component
class EnterpriseEntries implements Findable {
    static final String KIND = "enterprise";

    private final SubjectRegistry subjects;
    private final AtomicLong recordings = new AtomicLong();

    EnterpriseEntries(SubjectRegistry subjects) {
        this.subjects = subjects;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Stamp(long subjects, long recordings) {}

    @Override
    public Object stamp() {
        return new Stamp(subjects.count(), recordings.get());
    }

    /** A recording may have changed a name. */
    @Order(2)
    @EventListener
    void on(FactsRecorded recorded) {
        recordings.incrementAndGet();
    }

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        subjects.forEach(subject -> entries.add(entry(subject)));
        return entries;
    }

    private static Entry entry(Subject subject) {
        return new Entry(
                KIND + ":" + subject.id().value(),
                KIND,
                subject.name(),
                subject.creditCode() == null
                        ? List.of()
                        : List.of(subject.creditCode().value()),
                "",
                subject.path(),
                Map.of(),
                Readers.of(subject.id()),
                null,
                null,
                0);
    }
}
