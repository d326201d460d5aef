package io.thousandhands.platform.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens for tests, as serialized JWTs: first the good ones, then those that every route must
 * refuse with 401. They are for one hour from the call, by the machine's clock, as services check them.
 */
public final class Tokens {
    /** The client that {@link #system} speaks for. */
    public static final String SYSTEM = "test-system";

    private static final String INBOX = "test-inbox";

    private final String issuer;
    private final SigningKey key;

    Tokens(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** The client that people log in by; the login page takes any name, and the claims that its tokens shall have. */
    static Issuer.Client inbox() {
        return new Issuer.Client(INBOX, "secret-of-" + INBOX, Map.of());
    }

    /** A system with these scopes, such as {@code touches:write}. */
    public String system(String... scopes) {
        return systemNamed(SYSTEM, scopes);
    }

    /** A system by another client id. */
    public String systemNamed(String clientId, String... scopes) {
        return holder(clientId, Map.of("sub", clientId, "scope", String.join(" ", scopes)));
    }

    public String rep(String subject) {
        return person(subject, "rep");
    }

    public String manager(String subject) {
        return person(subject, "manager");
    }

    public String admin() {
        return person("test-admin", "admin");
    }

    /** A person with these roles. */
    public String person(String subject, String... roles) {
        return holder(INBOX, Map.of("sub", subject, "roles", List.of(roles)));
    }

    /** Whoever the claims say; {@code aud} and times are filled in where the claims are silent. */
    public String holder(String clientId, Map<String, ?> claims) {
        return key.sign(claims(clientId, claims).build());
    }

    /** An admin's token that ended an hour ago. */
    public String expired() {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1));
        return key.sign(admins().issueTime(Date.from(anHourAgo.minus(Duration.ofHours(1))))
                .notBeforeTime(Date.from(anHourAgo.minus(Duration.ofHours(1))))
                .expirationTime(Date.from(anHourAgo))
                .build());
    }

    /** An admin's token, rightly signed, in the name of another issuer. */
    public String ofAnotherIssuer() {
        return key.sign(admins().issuer("https://issuer.example/other").build());
    }

    /** An admin's token meant for somebody else's services. */
    public String forAnotherAudience() {
        return key.sign(admins().audience("somebody-else").build());
    }

    /** An admin's token with {@code alg=none}. */
    public String unsigned() {
        return new PlainJWT(admins().build()).serialize();
    }

    /** An admin's token signed with a key that the issuer does not publish. */
    public String ofUnknownKey() {
        return SigningKey.unpublished("unknown").sign(admins().build());
    }

    /** An admin's token that names the issuer's key but is signed with another. */
    public String forged() {
        return SigningKey.unpublished(key.id()).sign(admins().build());
    }

    private JWTClaimsSet.Builder admins() {
        return claims(INBOX, Map.of("sub", "test-admin", "roles", List.of("admin")));
    }

    private JWTClaimsSet.Builder claims(String clientId, Map<String, ?> given) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(clientId)
                .audience(Issuer.AUDIENCE)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .jwtID(UUID.randomUUID().toString())
                .claim("azp", clientId);
        given.forEach(claims::claim);
        return claims;
    }
}
