package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.ListStore.Place;
import dev.xinmiao.zone.enterprise.ListStore.Row;
import dev.xinmiao.zone.enterprise.ListView.Entry;
import dev.xinmiao.zone.fact.Industries;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.Standings;
import dev.xinmiao.zone.programme.Standings.Counts;
import dev.xinmiao.zone.programme.StoredStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Pages of the list of enterprises, with their standings as last evaluated. */
@Service
class ListService {
    static final int PAGE = 50;

    private final ListStore store;
    private final Standings standings;
    private final SubjectRegistry subjects;
    private final Rulebook rulebook;
    private final Industries industries;

    ListService(
            ListStore store, Standings standings, SubjectRegistry subjects, Rulebook rulebook, Industries industries) {
        this.store = store;
        this.standings = standings;
        this.subjects = subjects;
        this.rulebook = rulebook;
        this.industries = industries;
    }

    ListView view(ListFilter filter, Place place) {
        // one more than shown tells whether there is another page in that direction
        List<Row> found = store.page(filter, place, PAGE + 1);
        boolean more = found.size() > PAGE;
        boolean backwards = place instanceof Place.Before;
        List<Row> rows = !more ? found : backwards ? found.subList(1, PAGE + 1) : found.subList(0, PAGE);
        boolean hasPrevious = backwards ? more : place instanceof Place.Behind;
        boolean hasNext = backwards || more;
        ProgrammeCatalogue catalogue = rulebook.current();
        List<Programme> columns = columns(filter, catalogue);
        return new ListView(
                filter,
                List.copyOf(catalogue.all()),
                industries.all(),
                columns,
                entries(rows, columns),
                standings.evaluation().map(last -> last.asOf().day()).orElse(null),
                total(filter),
                hasPrevious && !rows.isEmpty() ? rows.getFirst().subject().value() : null,
                hasNext && !rows.isEmpty() ? rows.getLast().subject().value() : null);
    }

    List<Programme> columns(ListFilter filter) {
        return columns(filter, rulebook.current());
    }

    private static List<Programme> columns(ListFilter filter, ProgrammeCatalogue catalogue) {
        return Optional.ofNullable(filter.programme())
                .flatMap(catalogue::find)
                .map(List::of)
                .orElse(catalogue.ladder());
    }

    List<Entry> entries(List<Row> rows, List<Programme> columns) {
        Map<SubjectId, Map<String, StoredStanding>> found =
                standings.of(rows.stream().map(Row::subject).toList(), columns);
        return rows.stream()
                .map(row -> entry(row, found.getOrDefault(row.subject(), Map.of()), columns))
                .toList();
    }

    private static Entry entry(Row row, Map<String, StoredStanding> found, List<Programme> columns) {
        var ofColumns = new ArrayList<@Nullable StoredStanding>();
        columns.forEach(programme -> ofColumns.add(found.get(programme.id())));
        String code = row.creditCode();
        return new Entry(
                "/enterprises/" + (code == null ? row.subject().toString() : code),
                row.name(),
                code == null ? null : code.replaceAll("(.{4})(?=.)", "$1 "),
                row.industry(),
                row.founded(),
                row.revenue() == null ? null : Yuan.of(row.revenue()).brief(),
                row.revenueYear(),
                ofColumns);
    }

    /** Where the counts of the evaluation already say it; anything else would have to be counted row by row. */
    private @Nullable Long total(ListFilter filter) {
        if (filter.isOpen()) {
            return subjects.count();
        }
        if (filter.state() == null
                || filter.programme() == null
                || filter.section() != null
                || !filter.search().isEmpty()) {
            return null;
        }
        Counts counts = standings.counts(filter.programme());
        return switch (filter.state()) {
            case MET -> counts.met();
            case NEAR -> counts.near();
            case MISSING -> counts.missing();
            case NOT_MET -> counts.notMet() - counts.near();
        };
    }
}
