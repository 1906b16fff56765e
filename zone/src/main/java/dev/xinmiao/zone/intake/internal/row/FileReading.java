package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Heading;
import dev.xinmiao.zone.intake.IntakeLimits;
import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.Mapping.ColumnRule.ToFact;
import dev.xinmiao.zone.intake.Mapping.Section;
import dev.xinmiao.zone.intake.RowOutcome;
import dev.xinmiao.zone.intake.internal.table.RawRow;
import dev.xinmiao.zone.intake.internal.table.TableReader;
import dev.xinmiao.zone.intake.internal.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/** One passage through one file. */
public final class FileReading {
    private static final int ROWS_PER_REPORT = 500;

    private final Mapping mapping;
    private final FactDictionary dictionary;
    private final IntakeLimits limits;
    private final Consumer<RowOutcome> rows;
    private final DoubleConsumer progress;
    private final IntakeCount count = new IntakeCount();
    private final Contradictions contradictions = new Contradictions();
    private String tableName = "";
    private long rowNumber;

    public FileReading(
            Mapping mapping,
            FactDictionary dictionary,
            IntakeLimits limits,
            Consumer<RowOutcome> rows,
            DoubleConsumer progress) {
        this.mapping = mapping;
        this.dictionary = dictionary;
        this.limits = limits;
        this.rows = rows;
        this.progress = progress;
    }

    public IntakeSummary read(Path file) throws IOException {
        try (TableReader tables = TableReader.open(file, limits)) {
            try {
                readTables(tables);
                return count.summary(tables.blankRows(), null);
            } catch (UnreadableFile e) {
                return count.summary(tables.blankRows(), refusal(e));
            }
        } catch (UnreadableFile e) {
            return count.summary(0, refusal(e));
        }
    }

    private CellError refusal(UnreadableFile e) {
        return new CellError(tableName, rowNumber, null, "", e.fault(), e.details());
    }

    private void readTables(TableReader tables) throws IOException, UnreadableFile {
        tables.hiddenTables().forEach(this::remarkSkipped);
        boolean any = false;
        for (String name = tables.nextTable(); name != null; name = tables.nextTable()) {
            tableName = name;
            rowNumber = 0;
            Optional<HeadingFinder.Found<Section>> found = HeadingFinder.find(tables, mapping::sectionFor);
            if (found.isPresent()) {
                any = true;
                readTable(tables, found.get());
            } else {
                remarkSkipped(name);
            }
        }
        tableName = "";
        rowNumber = 0;
        if (!any) {
            throw new UnreadableFile(Fault.NO_HEADER, String.valueOf(HeadingFinder.ROWS_SEARCHED), columnsNeeded());
        }
        progress.accept(1);
    }

    private void remarkSkipped(String table) {
        if (!table.isEmpty()) {
            count.remark(CellError.of(table, 0, null, "", Fault.SHEET_SKIPPED, table));
        }
    }

    private String columnsNeeded() {
        return mapping.sections().stream()
                .map(section -> String.join("、", section.match()))
                .collect(Collectors.joining(" / "));
    }

    private void readTable(TableReader table, HeadingFinder.Found<Section> found) throws IOException, UnreadableFile {
        Section section = found.fit();
        checkColumns(section, found.heading());
        RowReader reader = new RowReader(
                tableName,
                mapping.source(),
                section,
                mapping.sections().indexOf(section),
                found.heading(),
                dictionary,
                limits,
                contradictions);
        RawRow first = found.firstRow();
        long before = count.rows();
        for (RawRow row = first != null ? first : table.nextRow(); row != null; row = table.nextRow()) {
            rowNumber = row.number();
            if (count.rows() == limits.rows()) {
                throw new UnreadableFile(Fault.TOO_MANY_ROWS, String.valueOf(limits.rows()));
            }
            RowOutcome outcome = switch (row) {
                case RawRow.Cells cells -> reader.read(cells);
                case RawRow.Broken broken -> refused(broken);
            };
            count.add(outcome);
            rows.accept(outcome);
            if (count.rows() % ROWS_PER_REPORT == 0) {
                progress.accept(table.progress());
            }
        }
        if (count.rows() == before) {
            count.remark(CellError.of(tableName, 0, null, "", Fault.NO_ROWS));
        }
    }

    private RowOutcome refused(RawRow.Broken broken) {
        return new RowOutcome.Refused(
                tableName,
                broken.number(),
                List.of(new CellError(
                        tableName, broken.number(), null, broken.text(), broken.fault(), broken.details())));
    }

    private void checkColumns(Section section, Heading heading) throws UnreadableFile {
        Set<String> used = columnsUsed(section);
        Heading identifying = Heading.of(List.copyOf(used));
        for (String doubled : heading.doubled()) {
            if (identifying.placeOf(doubled).isPresent()) {
                throw new UnreadableFile(Fault.COLUMN_TWICE, doubled);
            }
        }
        Heading named = Heading.of(List.copyOf(section.columns().keySet()));
        for (String column : heading.columns()) {
            if (!column.isBlank()
                    && named.placeOf(column).isEmpty()
                    && identifying.placeOf(column).isEmpty()) {
                count.remark(CellError.of(tableName, 0, column, "", Fault.COLUMN_UNMAPPED, column));
            }
        }
        for (String column : used) {
            if (heading.placeOf(column).isEmpty()) {
                count.remark(CellError.of(tableName, 0, column, "", Fault.COLUMN_ABSENT, column));
            }
        }
    }

    /** The columns from which anything is read. */
    private static Set<String> columnsUsed(Section section) {
        Set<String> used = new HashSet<>(section.subject().ids().values());
        Optional.ofNullable(section.subject().creditCode()).ifPresent(used::add);
        Optional.ofNullable(section.subject().name()).ifPresent(used::add);
        Optional.ofNullable(PeriodReader.columnOf(section.period())).ifPresent(used::add);
        section.columns().forEach((column, rule) -> {
            if (rule instanceof ToFact toFact) {
                used.add(column);
                Optional.ofNullable(toFact.period()).map(PeriodReader::columnOf).ifPresent(used::add);
            }
        });
        section.constants()
                .forEach(constant -> Optional.ofNullable(constant.period())
                        .map(PeriodReader::columnOf)
                        .ifPresent(used::add));
        return used;
    }
}
