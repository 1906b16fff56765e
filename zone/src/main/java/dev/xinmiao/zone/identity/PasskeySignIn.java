package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in with a passkey: counted, locked out and written down as with a password. */
@Component
class PasskeySignIn {
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final SignedIn signedIn;
    private final Guard guard;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PasskeySignIn(
            Passkeys passkeys,
            RelyingParty party,
            SignedIn signedIn,
            Guard guard,
            Audit audit,
            TransactionTemplate transaction) {
        this.passkeys = passkeys;
        this.party = party;
        this.signedIn = signedIn;
        this.guard = guard;
        this.audit = audit;
        this.transaction = transaction;
    }

    Authentication authenticate(Authentication asked) {
        if (!(asked instanceof WebAuthnAuthenticationRequestToken token)) {
            throw new BadCredentialsException("not a passkey");
        }
        RelyingPartyAuthenticationRequest request = token.getWebAuthnRequest();
        Optional<String> owner =
                passkeys.owner(request.getPublicKey().getRawId().toBase64UrlString());
        Guard.Since since = transaction.execute(_ -> owner.isEmpty() ? refuseUnknown() : decide(owner.get(), request));
        if (owner.isEmpty() || since == null) {
            throw new BadCredentialsException("refused");
        }
        return signedIn.as(owner.get(), since);
    }

    private Guard.@Nullable Since refuseUnknown() {
        audit.tell("visitor", "sign-in-refused", "account", "no such passkey");
        return null;
    }

    private Guard.@Nullable Since decide(String username, RelyingPartyAuthenticationRequest request) {
        if (guard.isLocked(username)) {
            guard.refuseLocked(username);
            return null;
        }
        if (!holds(request)) {
            guard.countWrong(username, "passkey");
            return null;
        }
        return guard.signedIn(username, "passkey");
    }

    /** Whether the signature is the key's, over this challenge, for this site, with its owner verified. */
    private boolean holds(RelyingPartyAuthenticationRequest request) {
        try {
            party.authenticate(request);
            return true;
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library names a dozen ways in which an answer may be wrong; to a stranger all are one.
            return false;
        }
    }
}
