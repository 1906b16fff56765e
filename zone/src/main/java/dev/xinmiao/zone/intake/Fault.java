package dev.xinmiao.zone.intake;

import java.util.List;

/**
 * What can be wrong with a file, a row or a cell. Each has a sentence that says why and one that says how to mend it, in
 * {@code texts/intake-faults.yaml}, Chinese and English.
 */
public enum Fault {
    // the file
    FILE_TOO_LARGE,
    FILE_EMPTY,
    ENCODING_REFUSED,
    NOT_A_TABLE,
    OLD_WORKBOOK,
    NOT_A_WORKBOOK,
    ZIP_BOMB,
    INFLATES_TOO_LARGE,
    FILE_DAMAGED,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    NO_HEADER,
    COLUMN_TWICE,
    COLUMN_UNMAPPED(Severity.WARNING),
    COLUMN_ABSENT(Severity.WARNING),
    SHEET_SKIPPED(Severity.WARNING),
    NO_ROWS(Severity.WARNING),
    // the row
    BROKEN_QUOTE,
    COLUMNS_SHIFTED,
    BYTES_UNDECODABLE,
    LINE_TOO_LONG,
    NO_SUBJECT,
    SUM_ROW,
    CREDIT_CODE_WRONG,
    CREDIT_CODE_AS_NUMBER,
    CREDIT_CODE_INNER(Severity.WARNING),
    CREDIT_CODE_OF_ANOTHER,
    NAME_OF_ANOTHER(Severity.WARNING),
    ROW_TWICE,
    NO_PERIOD,
    NO_VALUES(Severity.WARNING),
    // the cell
    NUMBER_WRONG,
    NUMBER_GROUPED_WRONG,
    UNIT_UNKNOWN,
    CURRENCY_FOREIGN,
    NOT_WHOLE,
    FINER_THAN_FEN,
    NUMBER_TOO_LARGE,
    BELOW_MIN,
    ABOVE_MAX,
    DATE_WRONG,
    DATE_WITHOUT_DAY,
    DATE_IMPLAUSIBLE,
    BOOLEAN_WRONG,
    CODE_UNKNOWN,
    NONE_NOT_ALLOWED,
    TEXT_GARBLED,
    TEXT_TOO_LONG,
    SPREADSHEET_ERROR,
    FORMULA_WITHOUT_VALUE,
    FORMULA_VALUE_TAKEN(Severity.WARNING),
    // the mapping
    MAPPING_SOURCE_UNKNOWN,
    MAPPING_FACT_UNKNOWN,
    MAPPING_FACT_TWICE,
    MAPPING_YEAR_NEEDED,
    MAPPING_UNIT_UNFIT,
    MAPPING_ROUND_UNFIT,
    MAPPING_NAME_NEEDED,
    MAPPING_PERIOD_NEEDED,
    MAPPING_SUBJECT_NEEDED,
    // the upload
    UPLOAD_MISSING,
    UPLOAD_MAPPING_WRONG,
    UPLOAD_MAPPING_UNFIT;

    /** An error keeps a value or a row out; a warning lets it in and says so. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final Severity severity;

    Fault() {
        this(Severity.ERROR);
    }

    Fault(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Why, in one sentence. */
    public String why(Language language, List<String> details) {
        return FaultTexts.LOADED.why(this, language, details);
    }

    /** How to mend it, in one sentence. */
    public String mend(Language language, List<String> details) {
        return FaultTexts.LOADED.mend(this, language, details);
    }

    /** The languages in which the error list speaks. */
    public enum Language {
        CHINESE,
        ENGLISH
    }
}
