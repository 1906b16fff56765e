package dev.xinmiao.zone.request;

import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see a request and act on it. An enterprise sees its own; of the officers those who sort, those whose desk has it,
 * and supervisors. To anybody else it doesn't exist.
 */
@Component
class RequestPowers {
    private final Duties duties;
    private final RequestPlan plan;

    RequestPowers(Duties duties, RequestPlan plan) {
        this.duties = duties;
        this.plan = plan;
    }

    /** What an officer is entitled to today. */
    record Held(Set<String> desks, boolean sorts, boolean supervises) {
        boolean seesAll() {
            return sorts || supervises;
        }

        boolean holds(RequestRow row) {
            return row.desk() != null && desks.contains(row.desk());
        }

        boolean mayRead(RequestRow row) {
            return seesAll() || holds(row);
        }

        /** File, file again, and open again what has ended. */
        boolean mayFile(RequestRow row) {
            return mayRead(row);
        }

        /** Answer and send back: the desk's own alone. */
        boolean mayAnswer(RequestRow row) {
            return row.state() == RequestState.AT_DESK && holds(row);
        }

        /** Before it is filed who sorts may close it, say what was sent twice. */
        boolean mayClose(RequestRow row) {
            return mayAnswer(row) || row.state() == RequestState.TO_SORT && sorts;
        }
    }

    /** Ends the request unless the viewer is an officer. */
    Held held(Viewer viewer) {
        Access.require(viewer, Action.KEEP_REQUESTS);
        Set<String> desks = duties.desks(viewer.username());
        return new Held(
                desks,
                desks.contains(plan.sorting()),
                duties.duties(viewer.username()).contains(Duty.SUPERVISOR));
    }

    boolean mayRead(Viewer viewer, RequestRow row) {
        return viewer.isOfficer()
                ? held(viewer).mayRead(row)
                : Access.decide(viewer, Action.WRITE_REQUEST, row.subject()) == Access.Decision.GRANTED;
    }
}
