package dev.xinmiao.zone.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who may sign in, as Spring Security sees them. Forgets the password's hash once it has been compared. */
final class Account implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1;

    private final Viewer viewer;
    private @Nullable String passwordHash;

    Account(Viewer viewer, String passwordHash) {
        this.viewer = viewer;
        this.passwordHash = passwordHash;
    }

    Viewer viewer() {
        return viewer;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return viewer.username();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
