package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.lookup.LookupView.Cell;
import dev.xinmiao.zone.lookup.LookupView.Row;
import dev.xinmiao.zone.lookup.answer.FigureText;
import dev.xinmiao.zone.lookup.answer.ListRun;
import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.programme.StoredStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a list with the columns that its conditions use, figures first, each figure with where it comes from. */
final class ListTable {
    private static final FactKey ADDRESS = new FactKey("registered.address");
    private static final FactKey INDUSTRY = new FactKey("industry.code");

    private final KnownZone zone;
    private final FactDictionary dictionary;
    private final List<Condition.Standing> standings;
    private final boolean byPlace;
    private final boolean byTrack;
    private final List<Measure> days;
    private final List<Of> shown;

    ListTable(KnownZone zone, FactDictionary dictionary, List<Condition> conditions, List<Of> shown) {
        this.zone = zone;
        this.dictionary = dictionary;
        this.shown = shown;
        this.standings = conditions.stream()
                .filter(Condition.Standing.class::isInstance)
                .map(Condition.Standing.class::cast)
                .toList();
        this.byPlace = conditions.stream().anyMatch(Condition.Place.class::isInstance);
        this.days = conditions.stream()
                .flatMap(each -> each instanceof Condition.Dated dated ? Stream.of(dated.measure()) : Stream.empty())
                .distinct()
                .toList();
        this.byTrack = conditions.stream().anyMatch(Condition.OnTrack.class::isInstance);
    }

    List<Bilingual> heading() {
        List<Bilingual> heading = new ArrayList<>();
        for (Of of : shown) {
            Measure measure = of.measure();
            String unit = measure.form() == Measure.Form.PERCENT ? "%" : measure.unit();
            String year = of.year() == null ? "" : " " + of.year();
            heading.add(new Bilingual(
                    measure.name().zh() + year + (unit.isEmpty() ? "" : "（" + unit + "）"),
                    measure.name().en() + year));
        }
        standings.forEach(standing -> heading.add(standing.name()));
        if (byPlace) {
            heading.add(name(ADDRESS));
        }
        if (byTrack) {
            heading.add(name(INDUSTRY));
        }
        days.forEach(day -> heading.add(day.name()));
        return heading;
    }

    private Bilingual name(FactKey key) {
        return dictionary
                .find(key)
                .map(fact -> new Bilingual(fact.zh(), fact.en()))
                .orElse(new Bilingual(key.name(), ""));
    }

    Named enterprise(ListRun.Row row) {
        SubjectId id = zone.columns().subject(row.row());
        return Objects.requireNonNullElseGet(
                zone.enterprises().get(id), () -> new Named(id, id.toString(), "/enterprises/" + id));
    }

    /** @param books the facts of one enterprise, as known now */
    Row row(ListRun.Row row, Map<String, StoredStanding> held, Function<SubjectId, FactBook> books) {
        Named enterprise = enterprise(row);
        FactBook book = books.apply(enterprise.id());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Of of = shown.get(i);
            BigDecimal value = row.values().get(i);
            String key = of.measure().parts().getFirst().fact().key().name();
            cells.add(new Cell(
                    value == null ? "" : FigureText.written(of.measure(), value, null),
                    true,
                    enterprise.path() + "#fact-" + key,
                    sources(of, book),
                    null,
                    false));
        }
        for (Condition.Standing standing : standings) {
            StoredStanding stored = held.get(standing.programme());
            cells.add(new Cell(
                    "",
                    false,
                    enterprise.path() + "/why/" + standing.programme(),
                    null,
                    stored == null ? null : stored.state(),
                    stored != null && stored.near()));
        }
        texts(row).forEach(text -> cells.add(Cell.text(text)));
        return new Row(enterprise, cells);
    }

    private List<String> texts(ListRun.Row row) {
        List<String> texts = new ArrayList<>();
        if (byPlace) {
            texts.add(words(ADDRESS, row.row()));
        }
        if (byTrack) {
            texts.add(words(INDUSTRY, row.row()));
        }
        days.forEach(day -> texts.add(day(day.parts().getFirst().fact().key(), row.row())));
        return texts;
    }

    private String words(FactKey key, int row) {
        FactColumns columns = zone.columns();
        return columns.column(key).map(column -> column.value(row)).orElse(null) instanceof FactValue.Words(String text)
                ? text
                : "";
    }

    private String day(FactKey key, int row) {
        FactColumns columns = zone.columns();
        return columns.column(key).map(column -> column.value(row)).orElse(null) instanceof FactValue.Day(LocalDate day)
                ? day.toString()
                : "";
    }

    private @Nullable String sources(Of of, FactBook book) {
        Integer year = of.year();
        if (year == null) {
            return null;
        }
        return of.measure().parts().stream()
                .flatMap(part -> book.fact(part.fact().key(), year + part.offset()).stream()
                        .map(fact -> part.fact().zh() + " " + (year + part.offset()) + "："
                                + dictionary
                                        .source(fact.chosen().source())
                                        .map(source -> source.zh())
                                        .orElse(fact.chosen().source())))
                .collect(Collectors.joining("；"));
    }

    /** A row of the file: exact numbers, nothing rounded but quotients at sixteen digits. */
    List<String> fields(ListRun.Row row, Map<String, StoredStanding> held, Function<StoredStanding, String> word) {
        List<String> fields = new ArrayList<>();
        for (BigDecimal value : row.values()) {
            fields.add(value == null ? "" : plain(value));
        }
        for (Condition.Standing standing : standings) {
            fields.add(Optional.ofNullable(held.get(standing.programme()))
                    .map(word)
                    .orElse(""));
        }
        fields.addAll(texts(row));
        return fields;
    }

    private static String plain(BigDecimal value) {
        BigDecimal shown = value.precision() > 30 ? value.round(new java.math.MathContext(16)) : value;
        return shown.stripTrailingZeros().toPlainString();
    }
}
