package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see a case, and as whom they act in it. An enterprise sees its own; an officer sees the cases that come to a desk
 * of theirs or were copied to it, a supervisor all. To anybody else a case doesn't exist.
 */
@Component
class Powers {
    private final Duties duties;

    Powers(Duties duties) {
        this.duties = duties;
    }

    Actor actor(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Member member ->
                Actor.applicant(
                        member.username(), duties.duties(member.username()).contains(Duty.SIGNER));
            case Viewer.Officer officer -> {
                Set<String> desks = duties.desks(officer.username());
                yield supervises(officer)
                        ? Actor.supervisor(officer.username(), desks)
                        : Actor.officer(officer.username(), desks);
            }
            case Viewer.Visitor _, Viewer.Partner _, Viewer.Administrator _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    boolean supervises(Viewer viewer) {
        return viewer instanceof Viewer.Officer
                && duties.duties(viewer.username()).contains(Duty.SUPERVISOR);
    }

    /** Ends the request unless the case is there for this person: 404, so that nobody learns which there are. */
    void requireRead(Viewer viewer, CaseRow row, CaseFile file) {
        if (!mayRead(viewer, row, file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    boolean mayRead(Viewer viewer, CaseRow row, CaseFile file) {
        return switch (viewer) {
            case Viewer.Visitor _, Viewer.Partner _, Viewer.Administrator _ -> false;
            case Viewer.Member member -> member.enterprise().equals(row.subject());
            case Viewer.Officer officer -> {
                Set<String> desks = duties.desks(officer.username());
                boolean concerned = file.submittedAt().isPresent()
                        && (file.steps().stream()
                                        .flatMap(step -> step.desks().stream())
                                        .anyMatch(desks::contains)
                                || file.readers().stream().anyMatch(desks::contains));
                yield concerned || supervises(officer);
            }
        };
    }

    /** The enterprise that somebody acts for; empty for officers and visitors. */
    static Optional<Viewer.Member> member(Viewer viewer) {
        return viewer instanceof Viewer.Member member ? Optional.of(member) : Optional.empty();
    }
}
