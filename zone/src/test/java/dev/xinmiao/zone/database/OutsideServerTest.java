package dev.xinmiao.zone.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody reads whose {@code --database} doesn't work: a line in Chinese, one in English, never the password. */
class OutsideServerTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String PASSWORD = "s3cret";

    @BeforeEach
    void makeUser() {
        database.jdbc()
                .sql("create role visitor login password '" + PASSWORD + "'")
                .update();
        database.jdbc().sql("grant create on schema public to visitor").update();
    }

    @AfterEach
    void dropUser() {
        database.jdbc().sql("drop owned by visitor").update();
        database.jdbc().sql("drop role visitor").update();
    }

    private static OutsideServer server(String jdbcUrl, String password) {
        return new OutsideServer(ServerAddress.of(
                new DatabaseSettings(jdbcUrl + "?ApplicationName=" + PASSWORD, "visitor", password, 1)));
    }

    private static void refuses(OutsideServer server, String zh, String en) {
        assertThatThrownBy(server::check)
                .isInstanceOf(DatabaseException.class)
                .hasNoCause()
                .hasMessageNotContaining(PASSWORD)
                .message()
                .matches("(?s)[^\\n]*" + Pattern.quote(zh) + "[^\\n]*\\n[^\\n]*" + Pattern.quote(en) + "[^\\n]*");
    }

    @Test
    void one_that_lets_us_in_and_gives_us_room_is_taken() {
        server(database.url(), PASSWORD).check();
    }

    @Test
    void a_port_where_nothing_listens() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        refuses(
                server("jdbc:postgresql://127.0.0.1:" + free + "/zone", PASSWORD),
                "连不上数据库 127.0.0.1:" + free + "/zone：该端口无人应答",
                "the database 127.0.0.1:" + free + "/zone: nothing answers at this port");
    }

    @Test
    void a_host_that_does_not_exist() {
        refuses(server("jdbc:postgresql://nowhere.invalid/zone", PASSWORD), "找不到这台主机", "no such host");
    }

    @Test
    void a_wrong_password() {
        refuses(server(database.url(), "guess"), "用户名 visitor 或其密码不对", "the user visitor or its password");
    }

    @Test
    void a_password_that_was_forgotten() {
        refuses(server(database.url(), ""), "用户名 visitor 或其密码不对", "the user visitor or its password");
    }

    @Test
    void a_database_that_does_not_exist() {
        refuses(server(database.url() + "_absent", PASSWORD), "没有这个库", "no such database");
    }

    @Test
    void a_user_who_may_not_make_tables() {
        database.jdbc().sql("revoke create on schema public from visitor").update();

        refuses(server(database.url(), PASSWORD), "无权", "may not make tables");
    }

    @Test
    void a_server_of_before_18() {
        OutsideServer server = server("jdbc:postgresql://db.zone/zone", PASSWORD);

        server.checkVersion(18, "18.0");
        assertThatThrownBy(() -> server.checkVersion(17, "17.6"))
                .hasMessageContaining("数据库 db.zone:5432/zone 是 PostgreSQL 17.6，须为 18 或更高")
                .hasMessageContaining("db.zone:5432/zone is PostgreSQL 17.6; it has to be 18 or later");
    }
}
