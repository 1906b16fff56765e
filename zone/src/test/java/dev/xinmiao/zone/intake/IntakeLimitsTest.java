package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IntakeLimitsTest {
    @Test
    void the_defaults_are_these() {
        assertThat(IntakeLimits.DEFAULT)
                .isEqualTo(new IntakeLimits(
                        1L << 30, 4L << 30, 200, 32L << 20, 256L << 20, 2_000_000, 2_000, 1 << 20, 50, 4_000));
    }

    @Test
    void the_settings_default_to_the_limits() {
        IntakeSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("xinmiao.intake", IntakeSettings.class);

        assertThat(settings.limits()).isEqualTo(IntakeLimits.DEFAULT);
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> new IntakeLimits(0, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
