package dev.xinmiao.zone.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * This program, as authenticators know it. A device must ask for its owner's PIN or finger (user verification) or is
 * refused: so a passkey is two proofs in one, stands for password and dynamic code alike, and a stolen key opens nothing.
 */
@Component
class RelyingParty implements WebAuthnRelyingPartyOperations {
    private static final String NAME = "新苗 Xinmiao";

    private final PasskeyStore store;
    private final PasskeySettings settings;
    private final Environment environment;
    private volatile @Nullable Webauthn4JRelyingPartyOperations known;

    RelyingParty(PasskeyStore store, PasskeySettings settings, Environment environment) {
        this.store = store;
        this.settings = settings;
        this.environment = environment;
    }

    /** Built when first used: only then the port is known. */
    private WebAuthnRelyingPartyOperations operations() {
        Webauthn4JRelyingPartyOperations built = known;
        if (built == null) {
            built = new Webauthn4JRelyingPartyOperations(
                    store.users(),
                    store,
                    PublicKeyCredentialRpEntity.builder()
                            .id(settings.site())
                            .name(NAME)
                            .build(),
                    origins());
            built.setCustomizeCreationOptions(
                    options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            built.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            known = built;
        }
        return built;
    }

    private Set<String> origins() {
        return settings.origins().isEmpty()
                ? Set.of("http://localhost:" + environment.getProperty("local.server.port", "8080"))
                : Set.copyOf(settings.origins());
    }

    @Override
    @Transactional
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return operations().createPublicKeyCredentialCreationOptions(request);
    }

    /** What doesn't hold is refused like anything that isn't allowed. */
    @Override
    @Transactional
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        try {
            return operations().registerCredential(request);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AccessDeniedException("not a passkey for this site", e);
        }
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return operations().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return operations().authenticate(request);
    }
}
