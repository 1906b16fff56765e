package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may change clauses and move money: officers, by desk. */
@Component
class Keepers {
    private final ClauseBook book;
    private final Duties duties;

    Keepers(ClauseBook book, Duties duties) {
        this.book = book;
        this.duties = duties;
    }

    /** Whether they propose clauses and keep lists of awards. */
    boolean policy(Viewer viewer) {
        return holds(viewer, book.current().adoption().policyDesk());
    }

    /** Whether they decide what another proposed. */
    boolean decides(Viewer viewer) {
        return policy(viewer) || supervises(viewer);
    }

    boolean supervises(Viewer viewer) {
        return viewer.isOfficer() && duties.duties(viewer.username()).contains(Duty.SUPERVISOR);
    }

    /** Whether they keep pots and pay. */
    boolean money(Viewer viewer) {
        return holds(viewer, book.current().adoption().moneyDesk());
    }

    private boolean holds(Viewer viewer, String desk) {
        return Access.may(viewer, Action.KEEP_BENEFITS)
                && duties.desks(viewer.username()).contains(desk);
    }

    /** Ends the request unless it is allowed. */
    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not for this desk");
        }
    }
}
