package dev.xinmiao.zone.lookup;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.kernel.SpreadsheetText;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.lookup.LookupView.Table;
import dev.xinmiao.zone.lookup.answer.ListRun;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Standings;
import dev.xinmiao.zone.programme.StoredStanding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Runs filters over the zone: a page of rows to look at, or all of them as a file. */
@Component
class LookupLists {
    private static final int SHOWN = 50;
    private static final int BATCH = 1000;
    /** Spreadsheet programs of the region read UTF-8 only behind this mark. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Vocabulary vocabulary;
    private final Standings standings;
    private final Rulebook rulebook;
    private final Facts facts;
    private final FactDictionary dictionary;
    private final ZoneClock clock;

    LookupLists(
            Vocabulary vocabulary,
            Standings standings,
            Rulebook rulebook,
            Facts facts,
            FactDictionary dictionary,
            ZoneClock clock) {
        this.vocabulary = vocabulary;
        this.standings = standings;
        this.rulebook = rulebook;
        this.facts = facts;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    Table table(Filter filter, boolean counted, KnownZone zone) {
        ListRun.Result result = run(filter, zone);
        ListTable table = new ListTable(zone, dictionary, filter.conditions(), result.shown());
        List<ListRun.Row> shown =
                result.rows().subList(0, Math.min(SHOWN, result.rows().size()));
        Map<SubjectId, Map<String, StoredStanding>> held = held(shown, filter, zone);
        return new Table(
                table.heading(),
                shown.stream()
                        .map(row -> table.row(
                                row,
                                held.getOrDefault(zone.columns().subject(row.row()), Map.of()),
                                subject -> facts.of(subject, clock.now())))
                        .toList(),
                result.total(),
                result.rows().size(),
                result.open(),
                zone.columns().size(),
                counted,
                zone.columns().asOf().day(),
                UriComponentsBuilder.fromPath("/lookup/export.csv")
                        .queryParams(FilterForm.fields(filter))
                        .encode()
                        .toUriString());
    }

    /** All rows, in their order, with exact numbers. */
    void csv(Filter filter, KnownZone zone, OutputStream out) throws IOException {
        ListRun.Result result = run(filter, zone);
        ListTable table = new ListTable(zone, dictionary, filter.conditions(), result.shown());
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter rows = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            rows.writeRecord(
                    Stream.concat(Stream.of("企业名称"), table.heading().stream().map(heading -> heading.zh()))
                            .toList());
            for (int from = 0; from < result.rows().size(); from += BATCH) {
                List<ListRun.Row> batch = result.rows()
                        .subList(from, Math.min(from + BATCH, result.rows().size()));
                Map<SubjectId, Map<String, StoredStanding>> held = held(batch, filter, zone);
                for (ListRun.Row row : batch) {
                    List<String> fields = new ArrayList<>();
                    fields.add(table.enterprise(row).name());
                    fields.addAll(table.fields(
                            row, held.getOrDefault(zone.columns().subject(row.row()), Map.of()), LookupLists::word));
                    rows.writeRecord(
                            fields.stream().map(SpreadsheetText::harmless).toList());
                }
            }
        }
    }

    private static String word(StoredStanding standing) {
        return switch (standing.state()) {
            case MET -> "符合";
            case MISSING -> "缺资料";
            case NOT_MET -> standing.near() ? "差一点" : "不符合";
        };
    }

    private ListRun.Result run(Filter filter, KnownZone zone) {
        return new ListRun(
                        zone.columns(),
                        standing -> states(standing, zone),
                        vocabulary.formulas().calculator(),
                        clock.today().getYear())
                .run(filter);
    }

    /** How each row stands by the programme. */
    private IntFunction<@Nullable Held> states(Condition.Standing condition, KnownZone zone) {
        byte[] held = new byte[zone.columns().size()];
        standings.forEachState(
                condition.programme(),
                (subject, state, near) -> zone.columns()
                        .row(subject)
                        .ifPresent(
                                row -> held[row] = (byte) (1 + held(state, near).ordinal())));
        Held[] all = Held.values();
        return row -> held[row] == 0 ? null : all[held[row] - 1];
    }

    private static Held held(State state, boolean near) {
        return switch (state) {
            case MET -> Held.MET;
            case MISSING -> Held.MISSING;
            case NOT_MET -> near ? Held.NEAR : Held.NOT_MET;
        };
    }

    private Map<SubjectId, Map<String, StoredStanding>> held(List<ListRun.Row> rows, Filter filter, KnownZone zone) {
        List<Programme> programmes = filter.conditions().stream()
                .map(condition -> condition instanceof Condition.Standing standing
                        ? rulebook.current().find(standing.programme()).orElse(null)
                        : null)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return programmes.isEmpty()
                ? Map.of()
                : standings.of(
                        rows.stream()
                                .map(row -> zone.columns().subject(row.row()))
                                .toList(),
                        programmes);
    }
}
