package dev.xinmiao.zone.kernel;

import java.util.regex.Pattern;

/** Texts of other people's files on their way into a spreadsheet, where they must not become formulas. */
public final class SpreadsheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9.,]+");

    private SpreadsheetText() {}

    /** Marked as text where a spreadsheet would take it for a formula; a number with its sign stays a number. */
    public static String harmless(String text) {
        return !text.isEmpty()
                        && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
