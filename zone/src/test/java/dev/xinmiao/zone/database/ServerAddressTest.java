package dev.xinmiao.zone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            postgresql://li:p%40ss+1@db.zone:6432/zone?sslmode=require, jdbc:postgresql://db.zone:6432/zone?sslmode=require, li, p@ss+1
            postgres://li@db.zone/zone, jdbc:postgresql://db.zone/zone, li, set
            postgresql://db.zone/zone, jdbc:postgresql://db.zone/zone, xinmiao, set
            jdbc:postgresql://db.zone/zone, jdbc:postgresql://db.zone/zone, xinmiao, set
            """)
    void isReadAsItIsUsuallyWritten(String url, String jdbcUrl, String user, String password) {
        assertThat(address(url)).isEqualTo(new ServerAddress(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/zone", "db.zone", "postgresql://li:secret@ db/zone", "postgresql:///zone"})
    void isRefusedWithoutRepeatingAPassword(String url) {
        assertThatThrownBy(() -> address(url))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("postgresql://user:password@host")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aLogDoesNotShowThePassword() {
        assertThat(new DatabaseSettings("postgresql://li:secret@db/zone", "li", "secret", 4))
                .asString()
                .doesNotContain("secret");
    }

    private static ServerAddress address(String url) {
        return ServerAddress.of(new DatabaseSettings(url, "xinmiao", "set", 16));
    }
}
