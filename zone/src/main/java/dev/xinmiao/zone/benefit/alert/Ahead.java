package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An opening or a closing of a clause's window that is near. */
record Ahead(AlertKind kind, Instant at) {
    /** All of a clause's, whatever the edition; each enterprise's own is looked for only when one is new. */
    static List<Ahead> of(Clause clause, Instant now, int days) {
        return clause.terms().values().stream()
                .flatMap(terms -> terms.windows().stream())
                .flatMap(window -> of(window.around(now), now, days))
                .distinct()
                .sorted(Comparator.comparing(Ahead::at))
                .toList();
    }

    /** Of one window: its opening until it has opened, its closing from then on. */
    static Stream<Ahead> of(Window.Once window, Instant now, int days) {
        boolean open = !now.isBefore(window.opens());
        Ahead next = open ? new Ahead(AlertKind.CLOSES, window.closes()) : new Ahead(AlertKind.OPENS, window.opens());
        boolean near = next.at.isAfter(now) && !next.at.isAfter(now.plus(Duration.ofDays(days)));
        return near ? Stream.of(next) : Stream.empty();
    }

    String cause() {
        return kind.name() + at.getEpochSecond();
    }

    static String causes(List<Ahead> all) {
        return all.stream().map(Ahead::cause).collect(Collectors.joining(","));
    }
}
