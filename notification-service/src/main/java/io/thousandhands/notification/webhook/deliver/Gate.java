package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Destination;
import io.thousandhands.notification.webhook.PublicAddress;
import io.thousandhands.notification.webhook.Reply.Cause;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.util.Set;

/** Finds the one address to connect to. What it lets through was looked at; nothing is looked up again afterwards. */
@ApplicationScoped
class Gate {
    /** A name server that hangs occupies one of them for each of its names. */
    private static final int LOOKING_UP_AT_ONCE = 16;

    private final Names names;
    private final Set<String> allowed;
    private final WorkerExecutor threads;

    @Inject
    Gate(Names names, WebhooksConfig config, Vertx vertx) {
        this(names, config.allowPrivate().orElse(Set.of()), vertx);
    }

    Gate(Names names, Set<String> allowed, Vertx vertx) {
        this.names = names;
        this.allowed = allowed;
        this.threads = vertx.createSharedWorkerExecutor("webhook-names", LOOKING_UP_AT_ONCE);
    }

    /** Fails with an {@link UnsentException}. */
    Future<Route> open(String url) {
        return threads.executeBlocking(() -> lookUp(url), false);
    }

    private Route lookUp(String url) throws UnsentException {
        try {
            Destination destination = Destination.of(url, allowed);
            return names.addressesOf(destination.host()).stream()
                    .filter(address -> destination.isIn(allowed) || PublicAddress.is(address))
                    .map(address -> new Route(destination, address))
                    .findFirst()
                    .orElseThrow(() -> new UnsentException(Cause.REFUSED_ADDRESS));
        } catch (Destination.RefusedException e) {
            // Taken in while operators allowed more.
            throw new UnsentException(Cause.REFUSED_ADDRESS);
        } catch (UnknownHostException e) {
            throw new UnsentException(Cause.UNKNOWN_HOST);
        }
    }
}
