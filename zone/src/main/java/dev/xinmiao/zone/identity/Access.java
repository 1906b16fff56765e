package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/** The one place that decides who may do what. Rules are public; the zone is the officers'; an enterprise its own. */
public final class Access {
    private Access() {}

    /** The answer to a request. */
    public enum Decision {
        GRANTED,
        /** Nobody has signed in, and somebody who has might be granted it. */
        SIGN_IN,
        /** Not for this role: 403. */
        FORBIDDEN,
        /** Another's enterprise: 404, as if it didn't exist, so that nobody learns who is in the zone. */
        HIDDEN
    }

    /** @param enterprise the one it concerns; null where it concerns the zone */
    public static Decision decide(Viewer viewer, Action action, @Nullable SubjectId enterprise) {
        if (action == Action.READ_RULES) {
            return Decision.GRANTED;
        }
        return switch (viewer) {
            case Viewer.Officer _ -> Decision.GRANTED;
            case Viewer.Visitor _ -> Decision.SIGN_IN;
            case Viewer.Member member -> {
                if (action != Action.READ_ENTERPRISE) {
                    yield Decision.FORBIDDEN;
                }
                yield member.enterprise().equals(enterprise) ? Decision.GRANTED : Decision.HIDDEN;
            }
        };
    }

    public static boolean may(Viewer viewer, Action action) {
        return decide(viewer, action, null) == Decision.GRANTED;
    }

    public static boolean mayRead(Viewer viewer, SubjectId enterprise) {
        return decide(viewer, Action.READ_ENTERPRISE, enterprise) == Decision.GRANTED;
    }

    /** Ends the request unless the viewer may: with the sign-in page, 403 or 404. */
    public static void require(Viewer viewer, Action action) {
        enforce(decide(viewer, action, null));
    }

    /** Ends the request unless the viewer may read about the enterprise: with the sign-in page, 403 or 404. */
    public static void requireRead(Viewer viewer, SubjectId enterprise) {
        enforce(decide(viewer, Action.READ_ENTERPRISE, enterprise));
    }

    private static void enforce(Decision decision) {
        switch (decision) {
            case GRANTED -> {}
            // The security filter sends a visitor to the sign-in page, and answers anybody else 403.
            case SIGN_IN, FORBIDDEN -> throw new AccessDeniedException("not for this role");
            case HIDDEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
