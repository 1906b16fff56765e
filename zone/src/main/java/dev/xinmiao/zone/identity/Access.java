package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/**
 * The one place that decides who may do what. Rules are public; the zone is the officers'; an enterprise its own. Of the
 * three administrators (三员分立) each has one thing to do, and none of them sees an enterprise's data.
 */
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
            case Viewer.Visitor _ -> Decision.SIGN_IN;
            case Viewer.Officer _ ->
                switch (action) {
                    case READ_RULES,
                            READ_ENTERPRISE,
                            READ_ZONE,
                            READ_PROJECT,
                            RECORD_PROJECT,
                            IMPORT,
                            OWN_ACCOUNT,
                            READ_FILING,
                            COACH_FILING,
                            KEEP_BENEFITS,
                            KEEP_REQUESTS,
                            KEEP_WORDS -> Decision.GRANTED;
                    case CHANGE_FILING,
                            ANSWER_AWARD,
                            KEEP_ALERTS,
                            WRITE_REQUEST,
                            MANAGE_PEOPLE,
                            MANAGE_ACCOUNTS,
                            MANAGE_RIGHTS,
                            READ_AUDIT -> Decision.FORBIDDEN;
                };
            case Viewer.Member member ->
                switch (action) {
                    case READ_RULES, OWN_ACCOUNT -> Decision.GRANTED;
                    case READ_ENTERPRISE,
                            READ_PROJECT,
                            READ_FILING,
                            CHANGE_FILING,
                            ANSWER_AWARD,
                            KEEP_ALERTS,
                            WRITE_REQUEST,
                            MANAGE_PEOPLE ->
                        member.enterprise().equals(enterprise) ? Decision.GRANTED : Decision.HIDDEN;
                    // Official dates are the zone's to record, of one's own project too.
                    case RECORD_PROJECT ->
                        member.enterprise().equals(enterprise) ? Decision.FORBIDDEN : Decision.HIDDEN;
                    case READ_ZONE,
                            IMPORT,
                            COACH_FILING,
                            KEEP_BENEFITS,
                            KEEP_REQUESTS,
                            KEEP_WORDS,
                            MANAGE_ACCOUNTS,
                            MANAGE_RIGHTS,
                            READ_AUDIT -> Decision.FORBIDDEN;
                };
            case Viewer.Partner _ ->
                switch (action) {
                    case READ_RULES, OWN_ACCOUNT -> Decision.GRANTED;
                    case READ_ENTERPRISE,
                            READ_PROJECT,
                            RECORD_PROJECT,
                            READ_FILING,
                            CHANGE_FILING,
                            ANSWER_AWARD,
                            KEEP_ALERTS,
                            WRITE_REQUEST -> Decision.HIDDEN;
                    case READ_ZONE,
                            IMPORT,
                            COACH_FILING,
                            KEEP_BENEFITS,
                            KEEP_REQUESTS,
                            KEEP_WORDS,
                            MANAGE_PEOPLE,
                            MANAGE_ACCOUNTS,
                            MANAGE_RIGHTS,
                            READ_AUDIT -> Decision.FORBIDDEN;
                };
            case Viewer.Administrator administrator ->
                switch (action) {
                    case READ_RULES, OWN_ACCOUNT -> Decision.GRANTED;
                    case MANAGE_ACCOUNTS -> only(administrator, Viewer.Kind.SYSTEM);
                    case MANAGE_RIGHTS -> only(administrator, Viewer.Kind.SECURITY);
                    case READ_AUDIT -> only(administrator, Viewer.Kind.AUDIT);
                    case READ_ENTERPRISE,
                            READ_PROJECT,
                            RECORD_PROJECT,
                            READ_FILING,
                            CHANGE_FILING,
                            ANSWER_AWARD,
                            KEEP_ALERTS,
                            WRITE_REQUEST -> Decision.HIDDEN;
                    case READ_ZONE, IMPORT, COACH_FILING, KEEP_BENEFITS, KEEP_REQUESTS, KEEP_WORDS, MANAGE_PEOPLE ->
                        Decision.FORBIDDEN;
                };
        };
    }

    private static Decision only(Viewer.Administrator administrator, Viewer.Kind kind) {
        return administrator.kind() == kind ? Decision.GRANTED : Decision.FORBIDDEN;
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

    /** Ends the request unless the viewer may do this to the enterprise: with the sign-in page, 403 or 404. */
    public static void require(Viewer viewer, Action action, @Nullable SubjectId enterprise) {
        enforce(decide(viewer, action, enterprise));
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
