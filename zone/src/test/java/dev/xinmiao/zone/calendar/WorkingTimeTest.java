package dev.xinmiao.zone.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final String RULES = """
            zone: Asia/Shanghai
            hours: {shifts: ["08:30-11:30", "14:00-17:30"]}
            soon: {percent: 75}
            stops:
              - {code: supplement, zh: 补正, en: Supplement}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aPack() throws IOException {
        write("pack.yaml", "id: national\nname: {zh: 全国, en: National}\nextends: []\n");
    }

    @Test
    void theNationalPackSaysWhenOfficesAreOpenAndWhyClocksStop() {
        assertThat(Times.NATIONAL.zone()).isEqualTo(Times.CHINA);
        assertThat(Times.NATIONAL.hours().opens()).isEqualTo(LocalTime.of(9, 0));
        assertThat(Times.NATIONAL.hours().closes()).isEqualTo(LocalTime.of(17, 0));
        assertThat(Times.NATIONAL.stopKinds())
                .extracting(kind -> kind.name().zh())
                .containsExactly("补正材料", "公示", "专家评审", "现场核查", "上级系统查询");
        assertThat(Times.NATIONAL.stopKind("supplement").clause()).isEqualTo("行政许可法第三十二条");
        assertThatThrownBy(() -> Times.NATIONAL.stopKind("lunch"))
                .hasMessageContaining("'lunch'")
                .hasMessageContaining("public-notice");
    }

    @Test
    void aZonesOwnHoursMoveTheClose() throws IOException {
        write("calendar/clock.yaml", RULES);
        WorkingTime time = load();
        Clock clock = Clock.start(Times.at("2024-09-02 10:00"), Limit.workingDays(4));

        assertThat(clock.read(Times.at("2024-09-05 17:29"), time).state()).isEqualTo(ClockState.NORMAL);
        assertThat(clock.read(Times.at("2024-09-05 17:30"), time).state()).isEqualTo(ClockState.SOON);
        assertThat(clock.read(Times.at("2024-09-05 17:30"), time).provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Asia/Shanghai        | Asia/Kunshan           | 1 | 'Asia/Kunshan' is no time zone
            "14:00-17:30"        | "11:00-17:30"          | 2 | follow each other without overlap
            "14:00-17:30"        | "17:30-14:00"          | 2 | follow each other without overlap
            "14:00-17:30"        | "14:00 to 17:30"       | 2 | office hours are written
            ["08:30-11:30", "14:00-17:30"] | []           | 2 | there are no office hours
            percent: 75          | percent: 0             | 3 | between 1 and 100
            en: Supplement}      | en: A}\\n  - {code: supplement, zh: 二, en: B} | 6 | given twice
            stops:               | stop:                  | 4 | 'stop' is not known here
            """)
    void rulesThatCannotBeMeantAreRefusedWithTheirLine(String right, String wrong, int line, String sentence)
            throws IOException {
        write("calendar/clock.yaml", RULES.replace(right, wrong.replace("\\n", "\n")));

        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidPackException.class)
                .hasMessageStartingWith("national/calendar/clock.yaml:" + line + ": ")
                .hasMessageContaining(sentence);
    }

    @Test
    void aPackWithoutRulesIsRefused() {
        assertThatThrownBy(this::load).hasMessageContaining("national/calendar/clock.yaml");
    }

    private WorkingTime load() {
        return WorkingTime.load(Pack.open(root, "national"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("national").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
