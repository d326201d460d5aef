package io.thousandhands.platform.testing;

/**
 * Where an issuer answers, and the key it signs with.
 *
 * @param issuer the {@code iss} of its tokens, and the {@code auth-server-url} of who trusts it
 * @param signingKey the private key as a JSON Web Key: whoever holds it makes tokens as the issuer does
 */
public record IssuerAddress(String issuer, String signingKey) {
    public String tokenEndpoint() {
        return issuer + "/token";
    }

    /** Tokens for anyone, good and bad. */
    public Tokens tokenFor() {
        return new Tokens(issuer, SigningKey.of(signingKey));
    }
}
