package io.thousandhands.notification.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people log in at the issuer, and for how long. */
@ConfigMapping(prefix = "thousandhands.login")
public interface LoginConfig {
    /** The client that the issuer knows the inbox by. Without it nobody can log in; bearer tokens are taken all the same. */
    Optional<String> clientId();

    /** What the client proves itself by; a secret. */
    Optional<String> clientSecret();

    /** What is asked for. Some issuers give refresh tokens only with {@code offline_access}. */
    @WithDefault("openid,profile")
    List<String> scopes();

    /** Further parameters of the request for a login, such as {@code audience} where an issuer wants it said. */
    Map<String, String> parameters();

    /** Who does nothing for so long logs in again. Longer is more comfortable, and worse on a machine that others use. */
    @WithDefault("12h")
    Duration idleAtMost();

    /** Who is logged in for so long logs in again, whatever they do. */
    @WithDefault("7d")
    Duration longest();

    /** How long the issuer may take to answer. */
    @WithDefault("5s")
    Duration patience();
}
