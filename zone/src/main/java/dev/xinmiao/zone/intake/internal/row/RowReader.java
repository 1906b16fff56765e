package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Heading;
import dev.xinmiao.zone.intake.IntakeLimits;
import dev.xinmiao.zone.intake.Mapping.ColumnRule.ToFact;
import dev.xinmiao.zone.intake.Mapping.Constant;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import dev.xinmiao.zone.intake.Mapping.Section;
import dev.xinmiao.zone.intake.RowOutcome;
import dev.xinmiao.zone.intake.RowOutcome.Assertion;
import dev.xinmiao.zone.intake.internal.table.RawCell;
import dev.xinmiao.zone.intake.internal.table.RawRow;
import dev.xinmiao.zone.intake.internal.value.FactCell;
import dev.xinmiao.zone.intake.internal.value.Reading;
import dev.xinmiao.zone.kernel.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table by one section of a mapping. */
public final class RowReader {
    private final String table;
    private final String source;
    private final PeriodRule rowPeriod;
    private final int sectionNumber;
    private final SubjectReader subjects;
    private final PeriodReader periods;
    private final List<Column> columns = new ArrayList<>();
    private final List<Stated> constants = new ArrayList<>();
    private final Contradictions contradictions;

    private record Column(
            String name,
            int place,
            List<FactDefinition> facts,
            FactCell reader,
            @Nullable PeriodRule period) {}

    private record Stated(FactDefinition fact, FactValue value, PeriodRule period) {}

    /**
     * @param contradictions with all rows of the file
     * @throws IllegalArgumentException if the section doesn't fit the dictionary; see {@code Mapping.check}
     */
    RowReader(
            String table,
            String source,
            Section section,
            int sectionNumber,
            Heading heading,
            FactDictionary dictionary,
            IntakeLimits limits,
            Contradictions contradictions) {
        this.table = table;
        this.source = source;
        this.rowPeriod = section.period();
        this.sectionNumber = sectionNumber;
        this.subjects = new SubjectReader(section.subject(), heading);
        this.periods = new PeriodReader(heading);
        this.contradictions = contradictions;
        section.columns().forEach((name, rule) -> {
            if (rule instanceof ToFact toFact && heading.placeOf(name).isPresent()) {
                List<FactDefinition> facts = toFact.facts().stream()
                        .map(key -> dictionary.get(new FactKey(key)))
                        .toList();
                FactCell reader = new FactCell(facts.getFirst(), toFact, limits.textCharacters());
                columns.add(new Column(name, heading.placeOf(name).getAsInt(), facts, reader, toFact.period()));
            }
        });
        section.constants().forEach(constant -> constants.add(stated(constant, section, dictionary, limits)));
    }

    private static Stated stated(Constant constant, Section section, FactDictionary dictionary, IntakeLimits limits) {
        FactDefinition fact = dictionary.get(new FactKey(constant.fact()));
        Reading<FactValue> value =
                new FactCell(fact, ToFact.of(constant.fact()), limits.textCharacters()).read(constant.value());
        PeriodRule period = constant.period();
        return switch (value) {
            case Reading.Known<FactValue> known ->
                new Stated(fact, known.value(), period == null ? section.period() : period);
            case Reading.None<FactValue> none ->
                new Stated(fact, FactValue.none(), period == null ? section.period() : period);
            default ->
                throw new IllegalArgumentException(
                        "The constant '" + constant.value() + "' is no value of " + constant.fact());
        };
    }

    RowOutcome read(RawRow.Cells row) {
        RowErrors errors = new RowErrors(table, row.number());
        SubjectIdentity subject = subjects.read(row, errors);
        Period period = period(row, errors);
        if (subject == null || period == null || !agrees(row, subject, period, errors)) {
            return new RowOutcome.Refused(table, row.number(), errors.all());
        }
        Map<Period, Map<FactKey, FactValue>> values = new LinkedHashMap<>();
        for (Column column : columns) {
            readColumn(column, row, period, values, errors);
        }
        for (Stated constant : constants) {
            stateConstant(constant, row, values, errors);
        }
        if (values.isEmpty()) {
            errors.add(null, "", Fault.NO_VALUES, List.of());
        }
        List<Assertion> assertions = values.entrySet().stream()
                .map(entry -> new Assertion(source, entry.getKey(), entry.getValue()))
                .toList();
        return new RowOutcome.Taken(table, row.number(), subject, assertions, errors.all());
    }

    private @Nullable Period period(RawRow.Cells row, RowErrors errors) {
        String column = PeriodReader.columnOf(rowPeriod);
        return switch (periods.read(rowPeriod, row)) {
            case Reading.Known<Period> known -> known.value();
            case Reading.Wrong<Period> wrong -> {
                errors.refuse(column, periods.written(rowPeriod, row), wrong.fault(), wrong.details());
                yield null;
            }
            default -> {
                errors.refuse(column, "", Fault.NO_PERIOD, List.of());
                yield null;
            }
        };
    }

    private boolean agrees(RawRow.Cells row, SubjectIdentity subject, Period period, RowErrors errors) {
        contradictions
                .codeOfAnother(row.number(), subject.creditCode(), subject.name())
                .ifPresent(finding ->
                        errors.refuse(subjects.codeColumn(), value(subject), finding.fault(), finding.details()));
        contradictions
                .nameOfAnother(row.number(), subject.creditCode(), subject.name())
                .ifPresent(finding ->
                        errors.add(subjects.codeColumn(), value(subject), finding.fault(), finding.details()));
        if (!errors.refused()) {
            contradictions
                    .rowTwice(row.number(), subject, period, sectionNumber)
                    .ifPresent(finding -> errors.refuse(null, value(subject), finding.fault(), finding.details()));
        }
        return !errors.refused();
    }

    private static String value(SubjectIdentity subject) {
        String code = subject.creditCode() == null ? "" : subject.creditCode().value();
        return (code + " " + (subject.name() == null ? "" : subject.name())).strip();
    }

    private void readColumn(
            Column column,
            RawRow.Cells row,
            Period rowPeriod,
            Map<Period, Map<FactKey, FactValue>> values,
            RowErrors errors) {
        RawCell cell = row.cell(column.place());
        CellError unusable = errors.unusable(column.name(), cell);
        if (unusable != null) {
            errors.add(unusable);
            return;
        }
        Optional<FactValue> value = switch (column.reader().read(cell.text())) {
            case Reading.Known<FactValue> known -> Optional.of(known.value());
            case Reading.None<FactValue> none -> Optional.of(FactValue.none());
            case Reading.Missing<FactValue> missing -> Optional.empty();
            case Reading.Wrong<FactValue> wrong -> {
                errors.add(column.name(), cell.text(), wrong.fault(), wrong.details());
                yield Optional.empty();
            }
        };
        if (value.isEmpty()) {
            return;
        }
        Period period = column.period() == null ? rowPeriod : ownPeriod(column.name(), column.period(), row, errors);
        if (period != null) {
            column.facts().forEach(fact -> put(values, fact, period, value.get()));
        }
    }

    private @Nullable Period ownPeriod(String column, PeriodRule rule, RawRow.Cells row, RowErrors errors) {
        return switch (periods.read(rule, row)) {
            case Reading.Known<Period> known -> known.value();
            case Reading.Wrong<Period> wrong -> {
                errors.add(PeriodReader.columnOf(rule), periods.written(rule, row), wrong.fault(), wrong.details());
                yield null;
            }
            default -> {
                errors.add(column, "", Fault.NO_PERIOD, List.of());
                yield null;
            }
        };
    }

    /** A constant whose day is empty in this row says nothing about it. */
    private void stateConstant(
            Stated constant, RawRow.Cells row, Map<Period, Map<FactKey, FactValue>> values, RowErrors errors) {
        switch (periods.read(constant.period(), row)) {
            case Reading.Known<Period> known -> put(values, constant.fact(), known.value(), constant.value());
            case Reading.Wrong<Period> wrong ->
                errors.add(
                        PeriodReader.columnOf(constant.period()),
                        periods.written(constant.period(), row),
                        wrong.fault(),
                        wrong.details());
            default -> {}
        }
    }

    private static void put(
            Map<Period, Map<FactKey, FactValue>> values, FactDefinition fact, Period period, FactValue value) {
        Period of = fact.yearly() ? period : PeriodReader.lasting(period);
        values.computeIfAbsent(of, each -> new LinkedHashMap<>()).put(fact.key(), value);
    }
}
