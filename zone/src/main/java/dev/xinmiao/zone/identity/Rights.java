package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes desks and duties: the security administrator anybody's, an officer a desk of their own for a while. */
@Component
public class Rights {
    /**
     * Somebody's desk today.
     *
     * @param until the last day; null for open
     * @param givenBy who delegated it; null where it was given for good
     */
    public record Holding(
            long id,
            String desk,
            String username,
            @Nullable LocalDate until,
            @Nullable String givenBy) {}

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Duties duties;
    private final Audit audit;
    private final ZoneClock clock;
    private final ApplicationEventPublisher events;

    Rights(
            JdbcClient jdbc,
            AccountStore accounts,
            Duties duties,
            Audit audit,
            ZoneClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** All of today, by person and desk. */
    public List<Holding> holdings() {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        select id, desk, username, until, given_by from desk_holding
                        where since <= ? and (until is null or until >= ?) order by username, desk, id
                        """)
                .params(today, today)
                .query((row, _) -> new Holding(
                        row.getLong("id"),
                        row.getString("desk"),
                        row.getString("username"),
                        day(row.getDate("until")),
                        row.getString("given_by")))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    /** By the security administrator, for good. */
    @Transactional
    public Answer giveDesk(Viewer by, String desk, String username) {
        Access.require(by, Action.MANAGE_RIGHTS);
        if (!isOfficer(username)) {
            return Answer.WRONG_ROLE;
        }
        duties.give(desk, username, null, null);
        audit.tell(by.username(), "give-desk", "account/" + username, desk);
        return Answer.DONE;
    }

    /** Takes a desk from today on, and what was delegated from it. */
    @Transactional
    public Answer takeDesk(Viewer by, String desk, String username) {
        Access.require(by, Action.MANAGE_RIGHTS);
        end(desk, username);
        audit.tell(by.username(), "take-desk", "account/" + username, desk);
        return Answer.DONE;
    }

    /** All desks that one person holds go to another, with the day on which they end, and the cases in hand. */
    @Transactional
    public Answer handOver(Viewer by, String from, String to) {
        Access.require(by, Action.MANAGE_RIGHTS);
        if (from.equals(to)) {
            return Answer.NOT_YOURSELF;
        }
        if (!isOfficer(from) || !isOfficer(to)) {
            return Answer.WRONG_ROLE;
        }
        List<String> desks = new ArrayList<>();
        for (Holding each : holdings()) {
            if (each.username().equals(from)) {
                desks.add(each.desk());
                end(each.desk(), from);
                duties.give(each.desk(), to, each.until(), to.equals(each.givenBy()) ? null : each.givenBy());
            }
        }
        audit.tell(by.username(), "hand-over", "account/" + from, "to " + to + ": " + String.join(", ", desks));
        // Whoever keeps work in hand follows in the same transaction.
        events.publishEvent(new WorkHandedOver(by.username(), from, to));
        return Answer.DONE;
    }

    /** By an officer who holds the desk at least as long. */
    @Transactional
    public Answer delegate(Viewer by, String desk, String to, LocalDate until) {
        List<Holding> own = holdings().stream()
                .filter(each ->
                        each.username().equals(by.username()) && each.desk().equals(desk))
                .toList();
        if (!by.isOfficer() || own.isEmpty()) {
            return Answer.NOT_YOUR_DESK;
        }
        if (to.equals(by.username())) {
            return Answer.NOT_YOURSELF;
        }
        if (!isOfficer(to)) {
            return Answer.WRONG_ROLE;
        }
        boolean held = own.stream()
                .anyMatch(each -> each.until() == null || !each.until().isBefore(until));
        if (until.isBefore(clock.today()) || !held) {
            return Answer.WRONG_DAY;
        }
        duties.give(desk, to, until, by.username());
        audit.tell(by.username(), "delegate", "account/" + to, desk + " until " + until);
        return Answer.DONE;
    }

    /** What one has delegated oneself; the security administrator ends anybody's. */
    @Transactional
    public Answer endDelegation(Viewer by, long id) {
        boolean any = Access.may(by, Action.MANAGE_RIGHTS);
        for (Holding each : holdings()) {
            if (each.id() == id
                    && each.givenBy() != null
                    && (any || each.givenBy().equals(by.username()))) {
                remove(each);
                audit.tell(by.username(), "end-delegation", "account/" + each.username(), each.desk());
                return Answer.DONE;
            }
        }
        return Answer.NOT_YOUR_DESK;
    }

    /** By the security administrator: supervision for officers; what binds an enterprise for its people. */
    @Transactional
    public Answer setDuty(Viewer by, String username, Duty duty, boolean given) {
        Access.require(by, Action.MANAGE_RIGHTS);
        Account account = accounts.find(username).orElse(null);
        if (account == null) {
            return Answer.NO_SUCH_ACCOUNT;
        }
        boolean fits =
                duty == Duty.SUPERVISOR ? account.viewer().isOfficer() : account.viewer() instanceof Viewer.Member;
        if (!fits) {
            return Answer.WRONG_ROLE;
        }
        if (given) {
            duties.grant(username, duty);
        } else {
            duties.revoke(username, duty);
        }
        audit.tell(by.username(), given ? "grant" : "revoke", "account/" + username, duty.name());
        return Answer.DONE;
    }

    private boolean isOfficer(String username) {
        return accounts.find(username).filter(each -> each.viewer().isOfficer()).isPresent();
    }

    private void end(String desk, String username) {
        for (Holding each : holdings()) {
            if (each.desk().equals(desk) && (each.username().equals(username) || username.equals(each.givenBy()))) {
                remove(each);
            }
        }
    }

    /** From today on. One that began today never was. */
    private void remove(Holding holding) {
        LocalDate today = clock.today();
        jdbc.sql("delete from desk_holding where id = ? and since = ?")
                .params(holding.id(), today)
                .update();
        jdbc.sql("update desk_holding set until = ? where id = ?")
                .params(today.minusDays(1), holding.id())
                .update();
    }
}
