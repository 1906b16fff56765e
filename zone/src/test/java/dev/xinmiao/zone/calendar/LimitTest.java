package dev.xinmiao.zone.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {days: 5, unit: working-day}     | 5 个工作日 / 5 working days
            {days: 1, unit: working-day}     | 1 个工作日 / 1 working day
            {days: 0.5, unit: working-day}   | 0.5 个工作日 / 0.5 working days
            {days: 30, unit: calendar-day}   | 30 个自然日 / 30 calendar days
            {hours: 4, unit: hour}           | 4 个办公小时 / 4 office hours
            {hours: 24, unit: clock-hour}    | 24 小时 / 24 hours
            {hours: 0.5, unit: clock-hour}   | 0.5 小时 / 0.5 hours
            {days: 0, unit: working-day}     | 即办 / at once
            {unit: at-once}                  | 即办 / at once
            {unit: none}                     | 按条款规定 / as the clause says
            """)
    void aLimitIsReadAndWrittenInBothLanguages(String yaml, String text) {
        assertThat(Limit.read(YamlNode.parse("item.yaml", yaml))).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {days: 0.3, unit: working-day}   | halves are the least
            {days: 1.5, unit: calendar-day}  | use a whole number
            {days: -5, unit: working-day}    | no limit
            {days: 40000, unit: working-day} | less than 100 years
            {days: five, unit: working-day}  | not a number
            {days: 5, unit: month}           | 'month' is no unit of a limit; known are working-day
            {days: 5}                        | 'unit' is missing
            {unit: working-day}              | 'days' is missing
            {days: 5, unit: hour}            | don't fit
            {hours: 5, unit: working-day}    | don't fit
            {days: 1, hours: 5, unit: hour}  | don't fit
            {day: 5, unit: working-day}      | 'day' is not known here
            """)
    void aLimitThatCannotBeMeantIsRefusedWithItsPlace(String yaml, String sentence) {
        YamlNode node = YamlNode.parse("item.yaml", "limit: " + yaml).required("limit");

        assertThatThrownBy(() -> Limit.read(node))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageStartingWith("item.yaml:1: ")
                .hasMessageContaining(sentence);
    }

    @Test
    void promisedAndLegalLimitShareTheirUnit() {
        YamlNode node = YamlNode.parse("process.yaml", "{promised: 5, legal: 20, unit: working-day}");

        assertThat(Limit.read(node, "promised")).isEqualTo(Limit.workingDays(5));
        assertThat(Limit.read(node, "legal")).isEqualTo(Limit.workingDays(20));
    }

    @Test
    void whatIsOverdrawnIsWrittenWithItsSign() {
        assertThat(new Span(-5, LimitUnit.WORKING_DAY)).hasToString("-2.5 个工作日 / -2.5 working days");
        assertThat(new Span(12_300, LimitUnit.HOUR)).hasToString("3.41 个办公小时 / 3.41 office hours");
    }
}
