package io.thousandhands.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OIDC issuer in this JVM: discovery, client credentials, and the code flow with a login page.
 *
 * <p>Unlike the server inside, it refuses unknown clients and wrong secrets. Its signing key is the
 * same at each start, so tokens and sessions outlive it.
 */
public final class Issuer implements AutoCloseable {
    /** The audience of every token that our services accept. */
    public static final String AUDIENCE = "thousand-hands";

    private static final String ID = "thousand-hands";

    /** As strict issuers do: each is good for one use. */
    private static final boolean ROTATE_REFRESH_TOKENS = true;

    /**
     * A system, or the program a person uses.
     *
     * @param id the {@code client_id}
     * @param secret what it proves itself by
     * @param claims what its tokens say, such as {@code sub}, {@code roles}, {@code scope}; none: people log in by it, and
     *     the tokens say what is known of them
     */
    public record Client(String id, String secret, Map<String, Object> claims) {}

    /**
     * A person at the login page; the page takes the name and asks for no password.
     *
     * @param username typed at the page, and the tokens' {@code sub}
     * @param claims what their tokens say besides, such as {@code roles}
     */
    public record User(String username, Map<String, Object> claims) {}

    private final MockOAuth2Server server;
    private final List<Client> clients;
    private final IssuerAddress address;

    private Issuer(MockOAuth2Server server, List<Client> clients, IssuerAddress address) {
        this.server = server;
        this.clients = List.copyOf(clients);
        this.address = address;
    }

    /** Starts an issuer that knows no people. */
    public static Issuer start(int port, List<Client> clients) {
        return start(port, clients, List.of());
    }

    /**
     * Starts an issuer and returns once it answers.
     *
     * @param port where it answers; 0 takes any free one
     */
    public static Issuer start(int port, List<Client> clients, List<User> users) {
        int free = FreePort.orAny(port);
        var keys = new KeyProvider();
        var server = new MockOAuth2Server(config(keys, clients, users), new ClientCheck(clients));
        server.start(free);
        var url = "http://localhost:" + free + "/" + ID;
        return new Issuer(
                server, clients, new IssuerAddress(url, keys.signingKey(ID).toJSONString()));
    }

    private static OAuth2Config config(KeyProvider keys, List<Client> clients, List<User> users) {
        return new OAuth2Config(
                true,
                LoginPage.of(users),
                null,
                ROTATE_REFRESH_TOKENS,
                new OAuth2TokenProvider(keys),
                Set.of(Claims.of(ID, clients, users)),
                new MockWebServerWrapper());
    }

    /** The {@code iss} of its tokens, and the {@code auth-server-url} of who trusts it. */
    public String issuer() {
        return address.issuer();
    }

    public String tokenEndpoint() {
        return address.tokenEndpoint();
    }

    /**
     * A token of one of its clients, as client credentials would give.
     *
     * @throws IllegalArgumentException if there is no such client
     */
    public String token(String clientId) {
        return clients.stream()
                .filter(client -> client.id().equals(clientId))
                .findFirst()
                .map(client -> tokenFor().holder(clientId, client.claims()))
                .orElseThrow(() -> new IllegalArgumentException("no such client: " + clientId));
    }

    /** Tokens for anyone, good and bad. */
    public Tokens tokenFor() {
        return address.tokenFor();
    }

    public IssuerAddress address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
