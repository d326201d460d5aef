package io.thousandhands.notification.login;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import io.thousandhands.notification.login.LoginFailed.Reason;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What stands in an answer of the issuer's token endpoint. */
final class TokenAnswers {
    private static final Logger LOG = Logger.getLogger(TokenAnswers.class);

    static Issued read(TokenResponse answer) {
        if (!answer.indicatesSuccess()) {
            ErrorObject error = answer.toErrorResponse().getErrorObject();
            LOG.infof("The issuer gives no tokens: error=%s", error == null ? "none" : error.getCode());
            throw new LoginFailed(Reason.NOT_ACCEPTED);
        }
        return read(answer.toSuccessResponse());
    }

    private static Issued read(AccessTokenResponse answer) {
        RefreshToken refresh = answer.getTokens().getRefreshToken();
        String access = answer.getTokens().getAccessToken().getValue();
        return new Issued(access, expiryOf(access), refresh == null ? null : refresh.getValue(), idTokenIn(answer));
    }

    private static @Nullable String idTokenIn(AccessTokenResponse answer) {
        return answer instanceof OIDCTokenResponse known ? known.getOIDCTokens().getIDTokenString() : null;
    }

    /** Services take JWTs that expire; what is none is of no use here. */
    private static Instant expiryOf(String accessToken) {
        try {
            Date expiry = JWTParser.parse(accessToken).getJWTClaimsSet().getExpirationTime();
            if (expiry != null) {
                return expiry.toInstant();
            }
        } catch (ParseException noJwt) {
            // Told below, as every other token that services do not take.
        }
        LOG.warn("The issuer's access tokens are no JWTs that expire: no service takes them");
        throw new LoginFailed(Reason.NOT_ACCEPTED);
    }

    private TokenAnswers() {}
}
