package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore implements UserDetailsService {
    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    /** A user name is found whatever its capitals: telephones like to begin with one. */
    Optional<Account> find(String username) {
        return database.sql("""
                        select username, name, password_hash, role, enterprise
                          from account where username = :username
                        """)
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> account(row))
                .optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        String username = row.getString("username");
        String name = row.getString("name");
        Viewer viewer = row.getString("role").equals("OFFICER")
                ? new Viewer.Officer(username, name)
                : new Viewer.Member(username, name, new SubjectId(row.getLong("enterprise")));
        return new Account(viewer, row.getString("password_hash"));
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** Adds the account, or gives the one of that user name this password and these rights. */
    void put(Viewer viewer, String passwordHash) {
        Viewer.Member member = viewer instanceof Viewer.Member it ? it : null;
        database.sql("""
                        insert into account (username, name, password_hash, role, enterprise)
                        values (:username, :name, :hash, :role, :enterprise)
                        on conflict (username) do update
                           set name = excluded.name, password_hash = excluded.password_hash,
                               role = excluded.role, enterprise = excluded.enterprise
                        """)
                .param("username", viewer.username())
                .param("name", viewer.name())
                .param("hash", passwordHash)
                .param("role", member == null ? "OFFICER" : "MEMBER")
                .param("enterprise", member == null ? null : member.enterpriseId())
                .update();
    }

    @Override
    public Account loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
    }
}
