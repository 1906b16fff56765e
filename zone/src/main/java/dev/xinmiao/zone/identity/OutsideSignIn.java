package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs in whom the outside provider vouches for, if their account is linked and open. A second proof is the provider's
 * affair: it isn't asked for here again.
 */
@Component
class OutsideSignIn {
    private final Outside outside;
    private final SignedIn signedIn;
    private final Guard guard;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OutsideSignIn(Outside outside, SignedIn signedIn, Guard guard, Audit audit, TransactionTemplate transaction) {
        this.outside = outside;
        this.signedIn = signedIn;
        this.guard = guard;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @throws UsernameNotFoundException where no account is linked to them */
    Authentication signIn(OidcUser user) {
        String subject = String.valueOf(user.getClaimAsString(outside.claim()));
        Optional<String> linked = outside.username(subject);
        Guard.Since since = transaction.execute(_ -> linked.isEmpty() ? refuseUnlinked(subject) : decide(linked.get()));
        if (linked.isEmpty()) {
            throw new UsernameNotFoundException("not linked");
        }
        if (since == null) {
            throw new BadCredentialsException("refused");
        }
        return signedIn.as(linked.get(), since);
    }

    /** The provider vouches for the subject, so that nothing mistyped is written down; who links accounts needs it. */
    private Guard.@Nullable Since refuseUnlinked(String subject) {
        audit.tell("visitor", "sign-in-refused", "account", "no account is linked to " + subject);
        return null;
    }

    private Guard.@Nullable Since decide(String username) {
        if (guard.isLocked(username)) {
            guard.refuseLocked(username);
            return null;
        }
        return guard.signedIn(username, "outside");
    }
}
