package io.thousandhands.notification.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.thousandhands.notification.login.LoginFailed.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether an ID token is the issuer's, for us, and for this login. Blocks while the issuer's keys are read. */
@ApplicationScoped
class IdTokens {
    private static final Logger LOG = Logger.getLogger(IdTokens.class);

    private final LoginConfig config;
    private final Registration registration;
    private volatile @Nullable IDTokenValidator validator;

    IdTokens(LoginConfig config, Registration registration) {
        this.config = config;
        this.registration = registration;
    }

    /** Fails as not accepted if it is not, or there is none. */
    void verify(@Nullable String idToken, String nonce) {
        JWT token = parse(idToken);
        if (token == null) {
            throw new LoginFailed(Reason.NOT_ACCEPTED);
        }
        try {
            validator().validate(token, new Nonce(nonce));
        } catch (BadJOSEException | JOSEException bad) {
            LOG.warnf("An ID token is refused: %s", bad.getMessage());
            throw new LoginFailed(Reason.NOT_ACCEPTED, bad);
        }
    }

    /** Null if it is none. */
    @Nullable
    JWT parse(@Nullable String idToken) {
        try {
            return idToken == null ? null : JWTParser.parse(idToken);
        } catch (ParseException none) {
            return null;
        }
    }

    private IDTokenValidator validator() {
        IDTokenValidator known = validator;
        if (known == null) {
            known = build(registration.issuer());
            validator = known;
        }
        return known;
    }

    private IDTokenValidator build(OIDCProviderMetadata issuer) {
        var selector = new JWSVerificationKeySelector<>(algorithmsOf(issuer), keysOf(issuer));
        return new IDTokenValidator(issuer.getIssuer(), registration.clientId(), selector, null);
    }

    /** Those with a public key: a token signed with the client's secret, or not at all, is not taken. */
    private static Set<JWSAlgorithm> algorithmsOf(OIDCProviderMetadata issuer) {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        if (issuer.getIDTokenJWSAlgs() != null) {
            algorithms.retainAll(issuer.getIDTokenJWSAlgs());
        }
        return algorithms.isEmpty() ? Set.of(JWSAlgorithm.RS256) : algorithms;
    }

    private JWKSource<SecurityContext> keysOf(OIDCProviderMetadata issuer) {
        int patience = (int) config.patience().toMillis();
        try {
            return JWKSourceBuilder.create(
                            issuer.getJWKSetURI().toURL(), new DefaultResourceRetriever(patience, patience))
                    .build();
        } catch (MalformedURLException notAnAddress) {
            throw new LoginFailed(Reason.ISSUER_AWAY, notAnAddress);
        }
    }
}
