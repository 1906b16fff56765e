package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in with a password and, where it is on, a dynamic code. Whatever is wrong, a stranger is answered alike and after
 * the same time: they don't learn whether there is such an account, or that it is locked.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    /** What the form says beyond name and password. */
    static final class Details extends WebAuthenticationDetails {
        private static final long serialVersionUID = 1;

        private final String code;

        Details(HttpServletRequest request) {
            super(request);
            String given = request.getParameter("code");
            this.code = given == null ? "" : given.strip();
        }
    }

    private final AccountStore accounts;
    private final Guard guard;
    private final Authenticator authenticator;
    private final Audit audit;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private volatile @Nullable String decoy;

    PasswordSignIn(
            AccountStore accounts,
            Guard guard,
            Authenticator authenticator,
            Audit audit,
            PasswordEncoder encoder,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.guard = guard;
        this.authenticator = authenticator;
        this.audit = audit;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = String.valueOf(asked.getCredentials());
        String code = asked.getDetails() instanceof Details details ? details.code : "";
        Optional<Account> found = accounts.find(asked.getName());
        boolean right =
                encoder.matches(password, found.map(Account::getPassword).orElseGet(this::decoy)) && found.isPresent();
        Guard.Since since = transaction.execute(
                _ -> found.isEmpty() ? refuseUnknown() : decide(found.get().getUsername(), right, code));
        if (since == null) {
            throw new BadCredentialsException("refused");
        }
        return SignedIn.as(found.orElseThrow(), since);
    }

    /** The name itself is not written down: people type passwords into the wrong field. */
    private Guard.@Nullable Since refuseUnknown() {
        audit.tell("visitor", "sign-in-refused", "account", "no such user name");
        return null;
    }

    private Guard.@Nullable Since decide(String username, boolean right, String code) {
        if (guard.isLocked(username)) {
            guard.refuseLocked(username);
            return null;
        }
        if (!right || !authenticator.accepts(username, code)) {
            guard.countWrong(username, right ? "code" : "password");
            return null;
        }
        return guard.signedIn(username, "password");
    }

    private String decoy() {
        String known = decoy;
        if (known == null) {
            known = encoder.encode("nobody's password");
            decoy = known;
        }
        return known;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
