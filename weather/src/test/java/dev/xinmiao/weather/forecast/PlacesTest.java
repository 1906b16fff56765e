package dev.xinmiao.weather.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.picture.Place;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    @Test
    void aPlaceHasTheClocksOfItsLongitude() {
        Place kunshan = Places.of("昆山, 31.39, 120.98");

        assertThat(kunshan.name().both()).isEqualTo("昆山");
        assertThat(kunshan.latitude()).isEqualTo(31.39);
        assertThat(kunshan.zone()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(Places.of("Quito,-0.2,281.5").zone()).isEqualTo(ZoneOffset.ofHours(-5));
    }

    @Test
    void aNameMayHaveCommas() {
        Place washington = Places.of("Washington, D.C., 38.9, -77.0");

        assertThat(washington.name().english()).isEqualTo("Washington, D.C.");
        assertThat(washington.latitude()).isEqualTo(38.9);
        assertThat(washington.longitude()).isEqualTo(-77.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kunshan",
                "Kunshan,31.39",
                "Kunshan,91,0",
                "Kunshan,31.39,120.98,500",
                ",31.39,120.98",
                "Kunshan,north,0"
            })
    void whatIsNoPlaceIsRefused(String words) {
        assertThatThrownBy(() -> Places.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“" + words + "”, expected NAME,LATITUDE,LONGITUDE");
    }
}
