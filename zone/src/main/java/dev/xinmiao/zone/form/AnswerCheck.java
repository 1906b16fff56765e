package dev.xinmiao.zone.form;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an answer is one to its question. */
final class AnswerCheck {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,6})?");

    private AnswerCheck() {}

    static Optional<Bilingual> fault(Field field, String answer) {
        return switch (field.type()) {
            case TEXT, PARAGRAPH -> tooLong(field, answer);
            case NUMBER -> number(field, answer);
            case DATE -> date(answer);
            case CHOICE -> choice(field, answer);
            case YES_NO ->
                answer.equals("true") || answer.equals("false")
                        ? Optional.empty()
                        : fault("请选择是或否", "Choose yes or no");
        };
    }

    private static Optional<Bilingual> fault(String zh, String en) {
        return Optional.of(new Bilingual(zh, en));
    }

    private static Optional<Bilingual> tooLong(Field field, String answer) {
        int length = answer.codePointCount(0, answer.length());
        return length <= field.longest()
                ? Optional.empty()
                : fault(
                        "最多 %d 个字，现在是 %d 个：请缩短".formatted(field.longest(), length),
                        "At most %d characters, and these are %d: shorten it".formatted(field.longest(), length));
    }

    private static Optional<Bilingual> number(Field field, String answer) {
        String plain = answer.replace(",", "").replace("，", "");
        if (!NUMBER.matcher(plain).matches()) {
            return fault("请填数字，例如 1200.5", "Write a number, such as 1200.5");
        }
        BigDecimal number = new BigDecimal(plain);
        if (field.least() != null && number.compareTo(field.least()) < 0) {
            return fault(
                    "不能小于 " + field.least().toPlainString(),
                    "Not less than " + field.least().toPlainString());
        }
        return field.most() != null && number.compareTo(field.most()) > 0
                ? fault(
                        "不能大于 " + field.most().toPlainString(),
                        "Not more than " + field.most().toPlainString())
                : Optional.empty();
    }

    private static Optional<Bilingual> date(String answer) {
        try {
            LocalDate.parse(answer);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return fault("请填日期，例如 2026-03-05", "Write a date, such as 2026-03-05");
        }
    }

    private static Optional<Bilingual> choice(Field field, String answer) {
        return field.choices().stream().anyMatch(each -> each.value().equals(answer))
                ? Optional.empty()
                : fault("请从所列各项中选择", "Choose one of those listed");
    }
}
