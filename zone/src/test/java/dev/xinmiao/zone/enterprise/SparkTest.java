package dev.xinmiao.zone.enterprise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparkTest {
    @Test
    void one_known_year_has_no_course() {
        assertThat(Spark.of(numbers(null, 5, null))).isNull();
    }

    @Test
    void a_year_not_known_breaks_the_line_and_is_not_drawn_as_zero() {
        Spark spark = requireNonNull(Spark.of(numbers(1, null, 3, 4)));
        assertThat(spark.path()).containsPattern("M[0-9. ]+h0M[0-9. ]+h0L").doesNotContain("NaN");
    }

    @Test
    void years_that_are_all_alike_lie_in_the_middle() {
        Spark spark = requireNonNull(Spark.of(numbers(7, 7)));
        assertThat(spark.lastY()).isEqualTo(Spark.HEIGHT / 2.0);
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable Integer... values) {
        var numbers = new ArrayList<@Nullable BigDecimal>();
        for (Integer value : values) {
            numbers.add(value == null ? null : BigDecimal.valueOf(value));
        }
        return numbers;
    }
}
