package dev.xinmiao.zone.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * This program, as the outside identity provider knows it. The provider is asked to describe itself when somebody first
 * wants to sign in with it: that it is away must not keep the program from starting.
 */
@Component
class OutsideClient implements ClientRegistrationRepository {
    static final String ID = "outside";

    private final OutsideSettings settings;
    private volatile @Nullable ClientRegistration known;

    OutsideClient(OutsideSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.isOn() && id.equals(ID) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri("{baseUrl}/sign-in/from/{registrationId}")
                    .scope("openid")
                    .build();
            known = registration;
        }
        return registration;
    }
}
