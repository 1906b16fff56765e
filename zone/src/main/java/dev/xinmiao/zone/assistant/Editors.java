package dev.xinmiao.zone.assistant;

import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.search.SearchContent;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may change synonyms: officers of the desk that the pack names, and supervisors. */
@Component
class Editors {
    private final String desk;
    private final Duties duties;

    Editors(SearchContent content, Processes processes, Duties duties) {
        this.desk = content.editing();
        this.duties = duties;
        if (!desk.isEmpty() && processes.desks().find(desk).isEmpty()) {
            throw new IllegalStateException(
                    "search.yaml 的 editing 写的岗位“%1$s”不在 desks.yaml 中。 The desk “%1$s” of search.yaml (editing) is not in desks.yaml."
                            .formatted(desk));
        }
    }

    boolean may(Viewer viewer) {
        return Access.may(viewer, Action.KEEP_WORDS)
                && (duties.desks(viewer.username()).contains(desk)
                        || duties.duties(viewer.username()).contains(Duty.SUPERVISOR));
    }

    /** Ends the request unless they may. */
    void require(Viewer viewer) {
        Access.require(viewer, Action.KEEP_WORDS);
        if (!may(viewer)) {
            throw new AccessDeniedException("not for this desk");
        }
    }
}
