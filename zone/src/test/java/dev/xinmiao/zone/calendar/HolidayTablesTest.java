package dev.xinmiao.zone.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTablesTest {
    private static final String TABLE = """
            year: %1$d
            notices: [{number: 一号, date: %1$d-01-01}]
            holidays:
              - {zh: 劳动节, en: Labour Day, off: 05-01..05-04, work: [05-09]}
              - {zh: 国庆节, en: National Day, off: 10-01..10-07}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aPack() throws IOException {
        write("pack.yaml", "id: national\nname: {zh: 全国, en: National}\nextends: []\n");
        write("calendar/festivals.yaml", "festivals: [劳动节, 国庆节]\n");
    }

    @Test
    void aPackWithoutTablesHasWeekendsOnly() {
        WorkingCalendar calendar = load();

        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 10, 1))).isTrue();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 10, 4), 1))
                .isEqualTo(new DueDay(LocalDate.of(2024, 10, 7), true));
    }

    @Test
    void aYearMissingBetweenTwoIsRefusedByName() throws IOException {
        write("calendar/2024.yaml", TABLE.formatted(2024).replace("work: [05-09]", "work: [05-11]"));
        write("calendar/2026.yaml", TABLE.formatted(2026).replace("work: [05-09]", "work: [05-10]"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("national/calendar/2026.yaml");
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.message()).contains("缺 2025 年").contains("add calendar/2025.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            work: [05-09]     | work: [05-04]          | 4 | the make-up working day 2025-05-04 lies inside a holiday
            work: [05-09]     | work: [05-10, 05-10]   | 4 | given twice
            work: [05-09]     | work: [05-11, 05-10]   | 4 | in their order
            work: [05-09]     | work: [05-09]          | 4 | 2025-05-09 is no weekend day
            off: 05-01..05-04 | off: 05-04..05-01      | 4 | before the first
            off: 10-01..10-07 | off: 04-01..04-03      | 5 | in the order of their days
            off: 10-01..10-07 | off: 05-04..05-05      | 5 | without overlap
            off: 10-01..10-07 | off: 2026-10-01        | 5 | 2026-10-01 is outside 2025
            off: 05-01..05-04 | off: 2024-12-24..05-04 | 4 | 2024-12-24 is outside 2025
            off: 10-01..10-07 | off: 10-01..10-32      | 5 | '10-32' is not a day
            off: 10-01..10-07 | off: 10-01..2..3       | 5 | write the days off as
            zh: 国庆节        | zh: 双节               | 4 | 国庆节 is missing from the table of 2025
            off: 10-01..10-07 | of: 10-01..10-07       | 5 | 'of' is not known here
            year: 2025        | year: 2024             | 1 | the file is named for 2025
            """)
    void aTableThatCannotBeRightIsRefusedWithItsLine(String right, String wrong, int line, String sentence)
            throws IOException {
        write(
                "calendar/2025.yaml",
                TABLE.formatted(2025).replace("[05-09]", "[05-10]").replace(right.replace("05-09", "05-10"), wrong));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("national/calendar/2025.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(sentence);
        });
    }

    @Test
    void aMakeUpDayInsideTheNextYearsHolidayIsRefusedWhereItIsWritten() throws IOException {
        write("calendar/2022.yaml", TABLE.formatted(2022).replace("work: [05-09]", "work: [12-31]"));
        write(
                "calendar/2023.yaml",
                TABLE.formatted(2023)
                        .replace("work: [05-09]", "work: [05-06]")
                        .replace("holidays:\n", "holidays:\n  - {zh: 元旦, en: New Year, off: 2022-12-31..01-02}\n"));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("national/calendar/2022.yaml:4: ")
                        .contains("2022-12-31 to 2023-01-02"));
    }

    private List<PackProblem> problems() {
        var problems = new ArrayList<PackProblem>();
        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(InvalidPackException.class, refusal -> problems.addAll(refusal.problems()));
        return problems;
    }

    private WorkingCalendar load() {
        return WorkingCalendar.load(Pack.open(root, "national"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("national").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
