package io.thousandhands.platform.testing;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt;
import no.nav.security.mock.oauth2.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * Refuses token requests of unknown clients and wrong secrets, which the server behind would serve.
 *
 * <p>A route that is asked before the server's own: it takes only what it refuses.
 */
final class ClientCheck implements Route {
    private final Map<String, String> secrets;

    ClientCheck(List<Issuer.Client> clients) {
        secrets = clients.stream().collect(Collectors.toUnmodifiableMap(Issuer.Client::id, Issuer.Client::secret));
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return asksForToken(request) && !isKnown(request);
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        return OAuth2HttpResponseKt.oauth2Error(OAuth2Error.INVALID_CLIENT);
    }

    private static boolean asksForToken(OAuth2HttpRequest request) {
        return "POST".equals(request.getMethod())
                && request.asNimbusHTTPRequest().getURI().getPath().endsWith("/token");
    }

    private boolean isKnown(OAuth2HttpRequest request) {
        return authentication(request) instanceof PlainClientSecret given
                && given.getClientSecret()
                        .getValue()
                        .equals(secrets.get(given.getClientID().getValue()));
    }

    private static @Nullable ClientAuthentication authentication(OAuth2HttpRequest request) {
        try {
            return ClientAuthentication.parse(request.asNimbusHTTPRequest());
        } catch (ParseException malformed) {
            return null;
        }
    }
}
