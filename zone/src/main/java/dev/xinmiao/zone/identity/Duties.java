package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which desk today, and who may sign. Asked at every move, so that what is taken away is gone at once. */
@Repository
public class Duties {
    private final JdbcClient jdbc;
    private final ZoneClock clock;

    Duties(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The desks that somebody holds today, delegated ones among them. */
    public Set<String> desks(String username) {
        LocalDate today = clock.today();
        return new TreeSet<>(jdbc.sql("""
                        select distinct desk from desk_holding
                        where username = ? and since <= ? and (until is null or until >= ?)
                        """)
                .params(username, today, today)
                .query((row, _) -> row.getString("desk"))
                .list());
    }

    /** Who holds any of some desks today. */
    public Set<String> holders(Collection<String> desks) {
        LocalDate today = clock.today();
        return new TreeSet<>(jdbc.sql("""
                        select distinct username from desk_holding
                        where desk = any (?) and since <= ? and (until is null or until >= ?)
                        """)
                .params(desks.toArray(String[]::new), today, today)
                .query((row, _) -> row.getString("username"))
                .list());
    }

    public Set<Duty> duties(String username) {
        List<Duty> duties = jdbc.sql("select duty from account_duty where username = ?")
                .param(username)
                .query((row, _) -> Duty.valueOf(row.getString("duty")))
                .list();
        return duties.isEmpty() ? EnumSet.noneOf(Duty.class) : EnumSet.copyOf(duties);
    }

    /**
     * Gives a desk to somebody. What the same giver has given already is made longer where it would end earlier, and is
     * never stored twice.
     *
     * @param until the last day; null for open
     * @param givenBy who delegates it; null where it is given for good
     */
    @Transactional
    public void give(String desk, String username, @Nullable LocalDate until, @Nullable String givenBy) {
        LocalDate today = clock.today();
        // Two who give it at once wait for one another here.
        jdbc.sql("select from account where username = ? for update")
                .param(username)
                .query()
                .listOfRows();
        int known = jdbc.sql("""
                        update desk_holding
                           set until = case when until is null or cast(:until as date) is null then null
                                            else greatest(until, cast(:until as date)) end
                         where desk = :desk and username = :username and given_by is not distinct from :giver
                           and since <= :today and (until is null or until >= :today)
                        """)
                .param("until", until)
                .param("desk", desk)
                .param("username", username)
                .param("giver", givenBy)
                .param("today", today)
                .update();
        if (known == 0) {
            jdbc.sql("insert into desk_holding (desk, username, since, until, given_by) values (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(desk, username, today, until, givenBy))
                    .update();
        }
    }

    void revoke(String username, Duty duty) {
        jdbc.sql("delete from account_duty where username = ? and duty = ?")
                .params(username, duty.name())
                .update();
    }

    public void grant(String username, Duty duty) {
        jdbc.sql("insert into account_duty (username, duty) values (?, ?) on conflict do nothing")
                .params(username, duty.name())
                .update();
    }
}
