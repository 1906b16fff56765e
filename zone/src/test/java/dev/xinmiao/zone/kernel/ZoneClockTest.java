package dev.xinmiao.zone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ZoneClockTest {
    @Test
    void theDayIsTheDayInChina() {
        assertThat(ZoneClock.fixed(Instant.parse("2026-11-23T15:59:59Z")).today())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(ZoneClock.fixed(Instant.parse("2026-11-23T16:00:00Z")).today())
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void aVirtualDateBeginsOnItsDayAndRunsOn() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        ZoneClock clock = ZoneClock.startingOn(day);
        Instant before = clock.instant();

        assertThat(clock.today()).isBetween(day, day.plusDays(1));
        assertThat(clock.instant()).isAfterOrEqualTo(before);
        assertThat(clock.now().lastFullYear()).isEqualTo(2025);
    }
}
