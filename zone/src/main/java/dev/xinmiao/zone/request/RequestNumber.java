package dev.xinmiao.zone.request;

import dev.xinmiao.zone.casework.CaseNumber;
import java.util.Optional;

/** 来信编号, such as {@code R2026-0000012-3}: as a case's, with its check digit, and a letter that tells it from one. */
public record RequestNumber(int year, long id) {
    private static final String LETTER = "R";

    /** Empty for what is no such number, or has a digit wrong. */
    public static Optional<RequestNumber> parse(String text) {
        String number = text.strip();
        return number.regionMatches(true, 0, LETTER, 0, 1)
                ? CaseNumber.parse(number.substring(1)).map(each -> new RequestNumber(each.year(), each.id()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return LETTER + new CaseNumber(year, id);
    }
}
