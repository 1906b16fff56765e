package dev.xinmiao.zone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.kernel.ZoneSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private static final byte[] SECRET = "the secret of li".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void opensWhatItClosedAlsoAfterARestart() throws Exception {
        byte[] closed = box().close("li", SECRET);

        assertThat(box().open("li", closed)).isEqualTo(SECRET);
        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(box().close("li", SECRET)).isNotEqualTo(closed);
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void opensNothingForAnotherAccountOrWithAnotherKeyOrOnceChanged() throws Exception {
        byte[] closed = box().close("li", SECRET);

        assertThatThrownBy(() -> box().open("wang", closed)).hasMessageContaining("secrets.key");
        byte[] changed = closed.clone();
        changed[20] ^= 1;
        assertThatThrownBy(() -> box().open("li", changed)).hasMessageContaining("secrets.key");
        Files.write(data.resolve("secrets.key"), new byte[32]);
        assertThatThrownBy(() -> box().open("li", closed)).hasMessageContaining("secrets.key");
    }

    private SecretBox box() {
        return new SecretBox(new ZoneSettings(null, "kunshan", data, null, 0));
    }
}
