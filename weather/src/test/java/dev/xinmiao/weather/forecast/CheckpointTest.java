package dev.xinmiao.weather.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.dynamics.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    private static final Map<String, String> SETTING = Map.of("truncation", "T10");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyBitComesBackInEitherPrecision() throws IOException {
        double[] wide = {0.0, -0.0, Double.MIN_VALUE, 1 / 3.0, Double.NaN, Double.NEGATIVE_INFINITY, -1e300};
        float[] narrow = {0f, -0f, Float.MIN_VALUE, 1 / 3f, Float.NaN, Float.POSITIVE_INFINITY, -1e30f};
        Checkpoint.write(
                folder, 24, 72, Map.of("wide", Kept.of("wide", wide), "narrow", Kept.of("narrow", narrow)), SETTING);

        double[] wideAgain = new double[wide.length];
        float[] narrowAgain = new float[narrow.length];
        Map<String, Kept> empty = Map.of("wide", Kept.of("wide", wideAgain), "narrow", Kept.of("narrow", narrowAgain));

        assertThat(Checkpoint.restore(folder, 24, empty, SETTING)).contains(72L);
        for (int index = 0; index < wide.length; index++) {
            assertThat(Double.doubleToLongBits(wideAgain[index])).isEqualTo(Double.doubleToLongBits(wide[index]));
            assertThat(Float.floatToIntBits(narrowAgain[index])).isEqualTo(Float.floatToIntBits(narrow[index]));
        }
    }

    @Test
    void oneBeyondTheEndThatIsAskedForIsNotTaken() throws IOException {
        Map<String, Kept> kept = Map.of("one", Kept.of("one", new double[1]));
        Checkpoint.write(folder, 24, 48, kept, SETTING);
        Checkpoint.write(folder, 48, 96, kept, SETTING);

        assertThat(Checkpoint.restore(folder, 36, kept, SETTING)).contains(48L);
        assertThat(Checkpoint.restore(folder, 12, kept, SETTING)).isEmpty();
    }
}
