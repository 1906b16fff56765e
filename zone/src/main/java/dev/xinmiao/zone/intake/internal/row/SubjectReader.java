package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Heading;
import dev.xinmiao.zone.intake.Mapping.SubjectColumns;
import dev.xinmiao.zone.intake.internal.table.RawCell;
import dev.xinmiao.zone.intake.internal.table.RawRow;
import dev.xinmiao.zone.intake.internal.value.Notation;
import dev.xinmiao.zone.kernel.CreditCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads of whom a row speaks. What identifies must be right: a wrong code would put the row on another enterprise. */
final class SubjectReader {
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "共计", "平均", "平均值");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{2}");

    private final SubjectColumns columns;
    private final Heading heading;

    SubjectReader(SubjectColumns columns, Heading heading) {
        this.columns = columns;
        this.heading = heading;
    }

    /** Null when the row's errors say why not. */
    @Nullable
    SubjectIdentity read(RawRow.Cells row, RowErrors errors) {
        String name = name(row, errors);
        Map<String, String> ids = new LinkedHashMap<>();
        columns.ids().forEach((kind, column) -> {
            String id = text(row, column, errors);
            if (id != null) {
                ids.put(kind, id);
            }
        });
        CreditCode code = creditCode(row, errors);
        if (errors.refused()) {
            return null;
        }
        if (code == null && name == null && ids.isEmpty()) {
            errors.refuse(null, "", Fault.NO_SUBJECT, List.of());
            return null;
        }
        return new SubjectIdentity(code, name, ids);
    }

    /** Where errors about the identity point to. */
    @Nullable
    String codeColumn() {
        return columns.creditCode();
    }

    private @Nullable String name(RawRow.Cells row, RowErrors errors) {
        String column = columns.name();
        String name = column == null ? null : text(row, column, errors);
        if (name != null && SUMS.contains(Notation.columnName(name))) {
            errors.refuse(column, name, Fault.SUM_ROW, List.of());
            return null;
        }
        return name;
    }

    private @Nullable CreditCode creditCode(RawRow.Cells row, RowErrors errors) {
        String column = columns.creditCode();
        String text = column == null ? null : text(row, column, errors);
        if (column == null || text == null) {
            return null;
        }
        if (cell(row, column).kind() == RawCell.Kind.NUMBER
                || SCIENTIFIC.matcher(text).matches()) {
            errors.refuse(column, text, Fault.CREDIT_CODE_AS_NUMBER, List.of());
            return null;
        }
        return switch (CreditCode.parse(text)) {
            case CreditCode.Refused refused -> {
                errors.refuse(
                        column,
                        text,
                        Fault.CREDIT_CODE_WRONG,
                        List.of(refused.reason().zh(), refused.reason().en()));
                yield null;
            }
            case CreditCode.Valid valid -> {
                CreditCode.Reason warning = valid.warning();
                if (warning != null) {
                    errors.add(column, text, Fault.CREDIT_CODE_INNER, List.of(warning.zh(), warning.en()));
                }
                yield valid.code();
            }
        };
    }

    private @Nullable String text(RawRow.Cells row, String column, RowErrors errors) {
        RawCell cell = cell(row, column);
        CellError unusable = errors.unusable(column, cell);
        if (unusable != null) {
            errors.refuse(unusable);
            return null;
        }
        if (cell.text().indexOf('\uFFFD') >= 0) {
            errors.refuse(column, cell.text(), Fault.TEXT_GARBLED, List.of());
            return null;
        }
        return Notation.saysNothing(cell.text()) ? null : Notation.plain(cell.text());
    }

    private RawCell cell(RawRow.Cells row, String column) {
        var place = heading.placeOf(column);
        return place.isEmpty() ? RawCell.BLANK : row.cell(place.getAsInt());
    }
}
