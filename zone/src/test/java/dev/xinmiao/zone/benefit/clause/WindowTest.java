package dev.xinmiao.zone.benefit.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A window that closes at 24:00 of a day, and one that closes at 17:30 (徐汇 2025), as moments of China's time. */
class WindowTest {
    private static Window window(String text) {
        return WindowReader.read(YamlNode.parse("test.yaml", text));
    }

    private static Instant at(String china) {
        return Instant.parse(china + "+08:00");
    }

    @Test
    void onceUntilHalfPastFive() {
        Window window = window("{from: 2025-01-02T09:00, until: 2025-01-24T17:30}");

        assertThat(window.isOpen(at("2025-01-24T17:29:59"))).isTrue();
        assertThat(window.isOpen(at("2025-01-24T17:30:00"))).isFalse();
        assertThat(window.isOpen(at("2025-01-02T08:59:59"))).isFalse();
        Opening opening = Opening.of(window.around(at("2025-01-10T00:00:00")), at("2025-01-10T00:00:00"));
        assertThat(opening.closesZh()).isEqualTo("2025年1月24日 17:30");
    }

    @Test
    void everyYearUntilMidnight() {
        Window window = window("{from: 03-01T00:00, until: 04-30T24:00}");

        assertThat(window.isOpen(at("2026-04-30T23:59:59"))).isTrue();
        assertThat(window.isOpen(at("2026-05-01T00:00:00"))).isFalse();
        Opening next = Opening.of(window.around(at("2026-05-01T00:00:00")), at("2026-05-01T00:00:00"));
        assertThat(next.open()).isFalse();
        assertThat(next.opensZh()).isEqualTo("2027年3月1日 00:00");
        assertThat(next.closesZh()).isEqualTo("2027年4月30日 24:00");
        assertThat(next.closesEn()).isEqualTo("2027-04-30 24:00");
    }

    @Test
    void whatIsNoWindowIsRefused() {
        assertThatThrownBy(() -> window("{from: 2025-01-02, until: 2025-01-24T17:30}"))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("2025-01-02");
        assertThatThrownBy(() -> window("{from: 03-01T00:00, until: 2025-01-24T17:30}"))
                .isInstanceOf(InvalidPackException.class);
        assertThatThrownBy(() -> window("{from: 04-01T00:00, until: 03-01T00:00}"))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("截止");
    }
}
