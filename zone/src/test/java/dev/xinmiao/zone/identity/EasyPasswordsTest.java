package dev.xinmiao.zone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasyPasswordsTest {
    private final EasyPasswords easy = new EasyPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PassWord2026!",
                "my-welcome1-abc",
                "passwordpassword",
                "!!!password!!!",
                "qwertyuiop",
                "woaini20260101",
                "我的密码我爱你我爱你",
                "0000000000",
                "aaaaaaaaaaaa",
                "1234567890",
                "0987654321",
                "12345678901234",
                "abcdefghij",
                "1234512345",
                "112233445566"
            })
    void whatIsGuessedFirstIsCommon(String password) {
        assertThat(easy.isCommon(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a password of my own",
                "a longer one",
                "correct horse battery",
                "8305917264",
                "k7#mQ2!vLp9z",
                "abc-fence-4417-tulip",
                "长江边上有一棵老树"
            })
    void othersAreNot(String password) {
        assertThat(easy.isCommon(password)).isFalse();
    }
}
