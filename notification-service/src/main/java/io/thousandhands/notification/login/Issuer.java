package io.thousandhands.notification.login;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.thousandhands.notification.login.LoginFailed.Reason;
import io.thousandhands.platform.rest.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issuer, as a client of the authorization code flow with PKCE speaks to it (OpenID Connect Core 1.0, section 3.1).
 * Blocks; fails with {@link LoginFailed}. Longer than others because each step of the flow is one method.
 */
@ApplicationScoped
class Issuer {
    static final String CALLBACK = "/login/callback";
    static final String LOGGED_OUT = "/logged-out";

    private final LoginConfig config;
    private final Registration registration;
    private final IdTokens idTokens;
    private final PublicUrl publicUrl;

    Issuer(LoginConfig config, Registration registration, IdTokens idTokens, PublicUrl publicUrl) {
        this.config = config;
        this.registration = registration;
        this.idTokens = idTokens;
        this.publicUrl = publicUrl;
    }

    /** A login that nobody can foresee. */
    Attempt attempt(String returnTo, Instant now) {
        return new Attempt(
                new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), returnTo, now);
    }

    /** Where the issuer asks who it is. */
    URI pageFor(Attempt attempt) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(config.scopes().toArray(String[]::new)),
                        registration.clientId(),
                        callback())
                .endpointURI(registration.issuer().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        config.parameters().forEach(request::customParameter);
        return request.build().toURI();
    }

    /** What the issuer gives for the code that it sent the person back with. */
    Issued exchange(String code, Attempt attempt) {
        var verifier = new CodeVerifier(attempt.verifier());
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), callback(), verifier);
        Issued issued = TokenAnswers.read(ask(grant));
        idTokens.verify(issued.idToken(), attempt.nonce());
        return issued;
    }

    /** Fails as not accepted when the refresh token is used up, or the person was logged out at the issuer. */
    Issued renew(String refreshToken) {
        return TokenAnswers.read(ask(new RefreshTokenGrant(new RefreshToken(refreshToken))));
    }

    /** Where the issuer ends its own session (OpenID Connect RP-Initiated Logout 1.0); empty if it has no such place. */
    Optional<URI> farewell(@Nullable String idToken) {
        URI end = registration.issuer().getEndSessionEndpointURI();
        return Optional.ofNullable(end).map(place -> new LogoutRequest(
                        place,
                        idTokens.parse(idToken),
                        null,
                        registration.clientId(),
                        URI.create(publicUrl.url() + LOGGED_OUT),
                        null,
                        null)
                .toURI());
    }

    private URI callback() {
        return URI.create(publicUrl.url() + CALLBACK);
    }

    private TokenResponse ask(AuthorizationGrant grant) {
        int patience = (int) config.patience().toMillis();
        HTTPRequest request = new TokenRequest.Builder(
                        registration.issuer().getTokenEndpointURI(), registration.credentials(), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(patience);
        request.setReadTimeout(patience);
        try {
            return OIDCTokenResponseParser.parse(request.send());
        } catch (IOException | ParseException away) {
            throw new LoginFailed(Reason.ISSUER_AWAY, away);
        }
    }
}
