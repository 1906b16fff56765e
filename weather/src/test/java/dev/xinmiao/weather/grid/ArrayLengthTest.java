package dev.xinmiao.weather.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.dynamics.Fields;
import org.junit.jupiter.api.Test;

class ArrayLengthTest {

    @Test
    void lengthsAreProductsOfSizes() {
        assertThat(ArrayLength.of("fields", 7, 11, 13)).isEqualTo(1001);
        assertThat(ArrayLength.of("fields", 0, 5)).isZero();
    }

    @Test
    void whatAnArrayCannotHoldIsRefusedInASentence() {
        assertThatThrownBy(() -> ArrayLength.of("fields at points", 65_536, 65_536, 65_536, 65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fields at points are more values than the 2,147,483,639 that an array of Java holds:"
                        + " choose a smaller truncation or fewer levels");
    }

    @Test
    void fieldsOfAGridTooLargeAreRefusedBeforeTheyTakeMemory() {
        assertThatThrownBy(() -> Fields.of(Grid.full(1279).points(), 300, 1))
                .hasMessageContaining("layers at points are more values");
    }
}
