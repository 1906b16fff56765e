package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.fact.FactColumn;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.lookup.answer.ListRun;
import dev.xinmiao.zone.lookup.reading.NameIndex;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.words.Flag;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps names and the facts of lists in memory: anew when the program starts, when the day changes and after something was
 * recorded. Figures of one enterprise are read fresh each time; only lists may be some seconds behind.
 */
@Component
class LookupUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(LookupUpkeep.class);
    private static final String FAILURE = "look-ups are not up to date";
    /** Of how many years lists know the figures, this one among them. */
    private static final int YEARS = 6;
    /** After a round the worker is the others' for so many times as long. */
    private static final int PAUSES = 3;

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final SubjectRegistry subjects;
    private final ZoneClock clock;
    private final BackgroundWork background;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile @Nullable KnownZone current;
    /** Until when the next round waits, by {@link System#nanoTime}. */
    private volatile long free = System.nanoTime();

    LookupUpkeep(
            Vocabulary vocabulary, Facts facts, SubjectRegistry subjects, ZoneClock clock, BackgroundWork background) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.subjects = subjects;
        this.clock = clock;
        this.background = background;
    }

    /** Empty until it was read for the first time. */
    Optional<KnownZone> current() {
        return Optional.ofNullable(current);
    }

    // After standings and benefits, which other pages need first.
    @Order(4)
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        want();
        background.addEvery(Duration.ofSeconds(1), FAILURE, this::readIfDue);
        background.addEvery(Duration.ofMinutes(1), FAILURE, () -> {
            KnownZone last = current;
            if (last == null || !last.columns().asOf().day().equals(clock.today())) {
                want();
            }
        });
    }

    @Order(4)
    @EventListener
    void on(FactsRecorded recorded) {
        want();
    }

    private void want() {
        wanted.set(true);
        background.add(FAILURE, this::readIfDue);
    }

    private void readIfDue() {
        long begin = System.nanoTime();
        if (begin - free >= 0 && wanted.compareAndSet(true, false)) {
            current = read(clock.now());
            free = System.nanoTime() + PAUSES * (System.nanoTime() - begin);
        }
    }

    private KnownZone read(AsOf asOf) {
        Set<FactKey> keys = new HashSet<>(vocabulary.listed());
        keys.addAll(vocabulary.names());
        keys.addAll(ListRun.beside(vocabulary.flags().values().stream().map(Flag::fact)));
        int year = asOf.day().getYear();
        Set<Integer> years =
                IntStream.rangeClosed(year - YEARS + 1, year).boxed().collect(Collectors.toSet());
        FactColumns columns = facts.columns(keys, years, asOf);
        var names = new NameIndex.Builder();
        Map<SubjectId, Named> enterprises = new HashMap<>();
        subjects.forEach(subject -> {
            Named named = new Named(subject.id(), subject.name(), subject.path());
            enterprises.put(subject.id(), named);
            names.add(named);
            if (subject.creditCode() != null) {
                names.add(subject.creditCode().value(), named);
            }
        });
        for (FactKey key : vocabulary.names()) {
            columns.column(key).ifPresent(column -> otherNames(column, columns, enterprises, names));
        }
        LOG.info("look-ups ready: {} enterprises", enterprises.size());
        return new KnownZone(columns, names.build(), enterprises);
    }

    private static void otherNames(
            FactColumn column, FactColumns columns, Map<SubjectId, Named> enterprises, NameIndex.Builder names) {
        for (int row = 0; row < columns.size(); row++) {
            Named named = enterprises.get(columns.subject(row));
            if (named != null && column.value(row) instanceof FactValue.Words(String other)) {
                names.add(other, named);
            }
        }
    }
}
