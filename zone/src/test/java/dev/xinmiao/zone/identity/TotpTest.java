package dev.xinmiao.zone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59,          94287082",
        "1111111109,  07081804",
        "1111111111,  14050471",
        "1234567890,  89005924",
        "2000000000,  69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step, 6)).isEqualTo(code.substring(2));
    }

    /** RFC 4648, section 10, without its padding. */
    @ParameterizedTest
    @CsvSource({
        "'',     ''",
        "f,      MY",
        "fo,     MZXQ",
        "foo,    MZXW6",
        "foob,   MZXW6YQ",
        "fooba,  MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void writesBase32OfTheStandard(String text, String base32) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }

    @Test
    void takesACodeOneStepEarlyOrLateButNoneTwiceAndNoneBefore() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.accept(SECRET, Totp.code(SECRET, near, 6), now, 0)).hasValue(near);
        }
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 2, 6), now, 0)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + 2, 6), now, 0)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 1, 6), now, step))
                .isEmpty();
        assertThat(Totp.accept(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.accept(SECRET, "０５０４７１", now, 0)).isEmpty();
    }
}
