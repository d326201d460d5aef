package io.thousandhands.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Signs claims as RS256; {@code key} holds the private part and its id. */
record SigningKey(RSAKey key) {
    static SigningKey of(String json) {
        try {
            return new SigningKey(RSAKey.parse(json));
        } catch (ParseException notAKey) {
            throw new IllegalArgumentException("not an RSA key", notAKey);
        }
    }

    /** A key that no issuer ever published, under an id of the caller's choice. */
    static SigningKey unpublished(String id) {
        try {
            return new SigningKey(new RSAKeyGenerator(2048).keyID(id).generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String id() {
        return key.getKeyID();
    }

    String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(id())
                .type(JOSEObjectType.JWT)
                .build();
    }
}
