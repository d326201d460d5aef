package io.thousandhands.notification.login;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.thousandhands.notification.login.LoginFailed.Reason;
import io.thousandhands.platform.session.CookieSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What issuer and inbox know of each other. The issuer is asked when somebody first logs in, so that a service starts
 * while it is away; the answer (OpenID Connect Discovery 1.0) is kept until the service ends.
 */
@ApplicationScoped
class Registration {
    private final LoginConfig config;
    private final CookieSealer sealer;
    private final String issuerUrl;
    private volatile @Nullable OIDCProviderMetadata issuer;

    Registration(
            LoginConfig config,
            CookieSealer sealer,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuerUrl) {
        this.config = config;
        this.sealer = sealer;
        this.issuerUrl = issuerUrl;
    }

    /** Blocks the first time. */
    OIDCProviderMetadata issuer() {
        OIDCProviderMetadata known = issuer;
        if (known == null) {
            known = ask();
            issuer = known;
        }
        return known;
    }

    ClientID clientId() {
        return config.clientId()
                .filter(id -> sealer.hasKey())
                .map(ClientID::new)
                .orElseThrow(() -> new LoginFailed(Reason.NOT_SET_UP));
    }

    /** By the method that the issuer takes; by the first that the standard names if it does not say. */
    ClientAuthentication credentials() {
        var secret = new Secret(config.clientSecret().orElseThrow(() -> new LoginFailed(Reason.NOT_SET_UP)));
        List<ClientAuthenticationMethod> taken = issuer().getTokenEndpointAuthMethods();
        return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(clientId(), secret)
                : new ClientSecretPost(clientId(), secret);
    }

    private OIDCProviderMetadata ask() {
        int patience = (int) config.patience().toMillis();
        try {
            return OIDCProviderMetadata.resolve(new Issuer(issuerUrl), patience, patience);
        } catch (IOException | GeneralException away) {
            throw new LoginFailed(Reason.ISSUER_AWAY, away);
        }
    }
}
