package dev.xinmiao.zone.identity;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Somebody whose proof was right, as the rest of the program sees them, whatever the proof was. */
@Component
class SignedIn {
    private final AccountStore accounts;

    SignedIn(AccountStore accounts) {
        this.accounts = accounts;
    }

    Authentication as(String username, Guard.Since since) {
        return as(accounts.find(username).orElseThrow(), since);
    }

    static Authentication as(Account account, Guard.Since since) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        account.eraseCredentials();
        signedIn.setDetails(since);
        return signedIn;
    }
}
