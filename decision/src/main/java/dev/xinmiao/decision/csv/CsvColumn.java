package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.ColumnBuilder;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.TemporalText;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one input's column. */
final class CsvColumn {
    private static final String NOT_UTF8 = "the cell is not UTF-8; save the file as UTF-8";

    private final Input input;
    private final FeelType type;
    private final ColumnBuilder builder;
    private TextCells texts;

    CsvColumn(Input input, TextCells texts) {
        this.input = input;
        this.type = Types.unrestricted(input.type());
        this.builder = new ColumnBuilder(type, texts.vocabulary());
        this.texts = texts;
    }

    /** Begins another column; the last one must not be read any more. */
    void restart(TextCells other) {
        texts = other;
        builder.restart(other.vocabulary());
    }

    Input input() {
        return input;
    }

    String name() {
        return input.name();
    }

    Column build() {
        return builder.build();
    }

    void addNull() {
        builder.addNull();
    }

    /** Reads the next cell, if it is written as most are; false, and nothing read, for others. */
    boolean readPlain(CsvBytes cells) {
        if (type == Simple.NUMBER) {
            if (cells.plainNumber()) {
                builder.addNumber(cells.unscaled, cells.scale);
                return true;
            }
        } else if (type == Simple.STRING) {
            int code = texts.plainCode(cells);
            if (code >= 0) {
                builder.addText(code);
                return true;
            }
        } else if (type == Simple.BOOLEAN && cells.plainTruth()) {
            builder.addTruth(cells.truth);
            return true;
        }
        return false;
    }

    /** Takes the cell just read; a sentence if it can't be one of this column, which then has a null there. */
    @Nullable
    String add(CsvBytes cell) {
        if (cell.blank()) {
            builder.addNull();
            return null;
        }
        if (type == Simple.STRING) {
            int code = texts.code(cell);
            if (code < 0) {
                builder.addNull();
                return NOT_UTF8;
            }
            builder.addText(code);
            return null;
        }
        if (type == Simple.BOOLEAN && (cell.isTrue() || cell.isFalse())) {
            builder.addTruth(cell.isTrue());
            return null;
        }
        String text = cell.text().strip();
        if (text.indexOf(TextCells.UNREADABLE) >= 0 && !cell.isUtf8()) {
            builder.addNull();
            return NOT_UTF8;
        }
        Object value = text.isEmpty() ? null : read(text);
        if (value == null && !text.isEmpty()) {
            builder.addNull();
            return "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "” is not " + wanted();
        }
        builder.add(value);
        return null;
    }

    private @Nullable Object read(String text) {
        return switch (type) {
            case Simple.NUMBER -> number(text);
            case Simple.BOOLEAN ->
                switch (text) {
                    case "true", "TRUE", "True" -> true;
                    case "false", "FALSE", "False" -> false;
                    default -> null;
                };
            case Simple.DATE -> TemporalText.readDate(text);
            case Simple.TIME -> TemporalText.readTime(text);
            case Simple.DATE_TIME -> TemporalText.readDateTime(text);
            case Simple.DAYS_TIME_DURATION -> TemporalText.readDuration(text);
            case Simple.YEARS_MONTHS_DURATION -> TemporalText.readDuration(text);
            case Simple.ANY -> any(text);
            default -> literal(text);
        };
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 6144 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What the model doesn't say the type of: a number or a truth where it reads as one, else a text. */
    private static Object any(String text) {
        BigDecimal number = number(text);
        return number != null ? number : text.equals("true") ? true : text.equals("false") ? (Object) false : text;
    }

    /** Lists and contexts are written as FEEL literals. */
    private static @Nullable Object literal(String text) {
        try {
            Scope nothing = new Scope(null, List.of(), List.of());
            Expr expression = FeelParser.expression(text, nothing, new Location("", "", 1, 1));
            return Literal.of(expression);
        } catch (FeelSyntaxException e) {
            return null;
        }
    }

    private String wanted() {
        return switch (type) {
            case Simple.NUMBER -> "a number, such as 1234.5 (no units, no thousands separators)";
            case Simple.BOOLEAN -> "true or false";
            case Simple.DATE -> "a date, such as 2026-11-26";
            case Simple.TIME -> "a time, such as 09:30:00";
            case Simple.DATE_TIME -> "a date and time, such as 2026-11-26T09:30:00";
            case Simple.DAYS_TIME_DURATION -> "a duration, such as P3DT2H";
            case Simple.YEARS_MONTHS_DURATION -> "a duration, such as P1Y6M";
            default -> "a FEEL literal of the type " + Types.name(type);
        };
    }
}
