package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    /** A user name is found whatever its capitals: telephones like to begin with one. */
    Optional<Account> find(String username) {
        return database.sql("""
                        select username, name, password_hash, role, enterprise, organisation
                          from account where username = :username
                        """)
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> account(row))
                .optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        String username = row.getString("username");
        String name = row.getString("name");
        String role = row.getString("role");
        Viewer viewer = switch (role) {
            case "OFFICER" -> new Viewer.Officer(username, name);
            case "MEMBER" -> new Viewer.Member(username, name, new SubjectId(row.getLong("enterprise")));
            case "PARTNER" -> new Viewer.Partner(username, name, row.getString("organisation"));
            default -> new Viewer.Administrator(username, name, Viewer.Kind.valueOf(role));
        };
        return new Account(viewer, row.getString("password_hash"));
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** Adds the account, or gives the one of that user name this password and these rights. */
    void put(Viewer viewer, String passwordHash) {
        database.sql("""
                        insert into account (username, name, password_hash, role, enterprise, organisation)
                        values (:username, :name, :hash, :role, :enterprise, :organisation)
                        on conflict (username) do update
                           set name = excluded.name, password_hash = excluded.password_hash,
                               role = excluded.role, enterprise = excluded.enterprise,
                               organisation = excluded.organisation
                        """)
                .param("username", viewer.username())
                .param("name", viewer.name())
                .param("hash", passwordHash)
                .param("role", viewer.role())
                .param("enterprise", viewer instanceof Viewer.Member member ? member.enterpriseId() : null)
                .param("organisation", viewer instanceof Viewer.Partner partner ? partner.organisation() : null)
                .update();
    }
}
