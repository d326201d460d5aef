package io.thousandhands.platform.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;

/** What an issuer's tokens say: the person's claims where someone logged in, else the client's. */
final class Claims {
    private static final String CLIENT = "${client_id}";

    private Claims() {}

    static RequestMappingTokenCallback of(String issuerId, List<Issuer.Client> clients, List<Issuer.User> users) {
        var mappings = new ArrayList<RequestMapping>();
        for (var user : users) {
            mappings.add(mapping(RequestMappingTokenCallback.SUBJECT_PARAM, user.username(), ofUser(user)));
        }
        for (var client : clients) {
            if (client.claims().isEmpty()) {
                continue;
            }
            mappings.add(mapping("client_id", client.id(), ofClient(client)));
        }
        return new RequestMappingTokenCallback(issuerId, mappings, 3600);
    }

    /**
     * The {@code azp} of a person's token is the client they came by, which the server fills in. Access token and ID token
     * say the same here, so both are for the services and for the client.
     */
    private static Map<String, Object> ofUser(Issuer.User user) {
        var claims = withDefaults(user.username(), user.claims());
        claims.put("aud", List.of(Issuer.AUDIENCE, CLIENT));
        claims.put("azp", CLIENT);
        return claims;
    }

    private static Map<String, Object> ofClient(Issuer.Client client) {
        var claims = withDefaults(client.id(), client.claims());
        claims.put("azp", client.id());
        return claims;
    }

    private static Map<String, Object> withDefaults(String subject, Map<String, Object> given) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subject);
        claims.put("aud", Issuer.AUDIENCE);
        claims.putAll(given);
        return claims;
    }

    /** The server takes the match for a pattern. */
    private static RequestMapping mapping(String parameter, String value, Map<String, Object> claims) {
        return new RequestMapping(parameter, Pattern.quote(value), claims, "JWT");
    }
}
