package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Destination;
import io.thousandhands.notification.webhook.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;

/**
 * Posts to an address that was found good. The name stands in {@code Host} and in the TLS handshake, and the certificate
 * must be its; the connection goes to the address. A connection serves one request.
 */
final class Post {
    private static final String USER_AGENT = "ThousandHands-Webhooks/1";

    private final Vertx vertx;
    private final HttpClient client;
    private final Clock clock;
    private final Duration timeout;

    /** @param options of TLS, if any */
    Post(Vertx vertx, HttpClientOptions options, int connections, Clock clock, Duration timeout) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setMaxPoolSize(connections)
                .setForceSni(true)
                .setConnectTimeout((int) timeout.toMillis()));
        this.clock = clock;
        this.timeout = timeout;
    }

    /** Never fails, and is over in time. */
    Future<Reply> send(Route route, Message message) {
        Exchange exchange = new Exchange(vertx, clock, timeout);
        client.request(optionsOf(route, message))
                .onSuccess(request -> exchange.begin(request, message.body()))
                .onFailure(exchange::fail);
        return exchange.reply();
    }

    private static RequestOptions optionsOf(Route route, Message message) {
        Destination destination = route.destination();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(route.address(), destination.port())))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.secure())
                .setURI(destination.target())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", USER_AGENT);
        message.headers().forEach((name, value) -> options.putHeader(name, value));
        return options;
    }
}
