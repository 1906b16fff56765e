package dev.xinmiao.zone.database;

import dev.xinmiao.zone.kernel.Bilingual;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tries a server that is not ours before anything rests on it: only here can be told what its keeper has to mend. */
final class OutsideServer {
    static final int OLDEST = 18;

    private static final String SECONDS = "10";

    private final ServerAddress address;
    private final String place;

    OutsideServer(ServerAddress address) {
        this.address = address;
        this.place = address.place();
    }

    /** @throws DatabaseException if it can't be reached, doesn't let us in, is too old, or gives us too few rights */
    void check() {
        var settings = new Properties();
        settings.setProperty("user", address.user());
        settings.setProperty("password", address.password());
        settings.setProperty("loginTimeout", SECONDS);
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), settings)) {
            checkVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
            checkRights(connection);
        } catch (SQLException e) {
            Bilingual why = why(e);
            // Without the cause: what the driver says may repeat the address, and with it a password.
            throw new DatabaseException(
                    "连不上数据库 " + place + "：" + why.zh(), "Cannot use the database " + place + ": " + why.en());
        }
    }

    void checkVersion(int major, String version) {
        if (major < OLDEST) {
            throw new DatabaseException(
                    "数据库 " + place + " 是 PostgreSQL " + version + "，须为 " + OLDEST + " 或更高：请升级，或不给 --database 而用内置数据库。",
                    "The database " + place + " is PostgreSQL " + version + "; it has to be " + OLDEST
                            + " or later: upgrade it, or leave --database away for the embedded one.");
        }
    }

    private void checkRights(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(
                        "select coalesce(has_schema_privilege(current_schema(), 'create'), false)")) {
            if (row.next() && !row.getBoolean(1)) {
                throw new DatabaseException(
                        "用户 " + user() + " 无权在数据库 " + place + " 中建表：请让该用户拥有此库（alter database … owner to …）。",
                        "The user " + user() + " may not make tables in the database " + place
                                + ": let it own the database (alter database … owner to …).");
            }
        }
    }

    private Bilingual why(SQLException e) {
        Throwable cause = e.getCause();
        if (cause instanceof UnknownHostException) {
            return new Bilingual(
                    "找不到这台主机。请检查 --database 中的主机名。", "there is no such host. Check its name in --database.");
        }
        if (cause instanceof ConnectException) {
            return new Bilingual(
                    "该端口无人应答。请确认 PostgreSQL 已启动，且 --database 中的主机与端口无误。",
                    "nothing answers at this port. Check that PostgreSQL is running, and host and port in --database.");
        }
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "08004" ->
                new Bilingual(
                        "用户名 " + user() + " 或其密码不对。请写成 --database postgresql://用户:密码@主机:端口/库。",
                        "the server refuses the user " + user()
                                + " or its password. Write --database postgresql://user:password@host:port/database.");
            case "08P01" ->
                new Bilingual(
                        "那里应答的不是 PostgreSQL。请检查 --database 中的主机与端口。",
                        "what answers there is no PostgreSQL. Check host and port in --database.");
            case "3D000" ->
                new Bilingual(
                        "服务器上没有这个库。请先建库（create database …）。",
                        "the server has no such database. Create it first (create database …).");
            case "08001", "08006" ->
                new Bilingual(
                        SECONDS + " 秒内没有 PostgreSQL 应答。请检查 --database 中的主机与端口，以及防火墙。",
                        "no PostgreSQL has answered within " + SECONDS
                                + " seconds. Check host and port in --database, and the firewall.");
            default -> new Bilingual("服务器说：" + said(e), "the server says: " + said(e));
        };
    }

    private String user() {
        return address.user();
    }

    private static @Nullable String said(SQLException e) {
        return e instanceof PSQLException told && told.getServerErrorMessage() != null
                ? told.getServerErrorMessage().getMessage()
                : "SQLSTATE " + e.getSQLState();
    }
}
