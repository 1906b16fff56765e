package dev.xinmiao.zone.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Commits one row after the other, and prints after each how many there are, until it is killed. */
final class CommittingProgram {
    /** Bytes. */
    static final int LINE = 9;

    private CommittingProgram() {}

    public static void main(String[] folder) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(folder[0]), List.of());
        try (Connection connection =
                        DriverManager.getConnection(postgres.url("zone"), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table counted (number int)");
            for (int number = 1; ; number++) {
                statement.execute("insert into counted values (" + number + ")");
                System.out.print(String.format(Locale.ROOT, "%08d\n", number));
                System.out.flush();
            }
        }
    }
}
