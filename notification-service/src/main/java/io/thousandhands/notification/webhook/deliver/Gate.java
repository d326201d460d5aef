package io.thousandhands.notification.webhook.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

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
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Finds the one address to connect to. What it lets through was looked at; nothing is looked up again afterwards. */
@ApplicationScoped
class Gate {
    /** A name server that hangs occupies one of them for each of its names, and those who wait behind it give up in time. */
    private static final int LOOKING_UP_AT_ONCE = 16;

    private final Names names;
    private final Set<String> allowed;
    private final WorkerExecutor threads;
    private final Duration patience;

    @Inject
    Gate(Names names, WebhooksConfig config, Vertx vertx) {
        this(names, config.allowPrivate().orElse(Set.of()), vertx, config.timeout());
    }

    Gate(Names names, Set<String> allowed, Vertx vertx, Duration patience) {
        this.names = names;
        this.allowed = allowed;
        this.patience = patience;
        this.threads = vertx.createSharedWorkerExecutor("webhook-names", LOOKING_UP_AT_ONCE);
    }

    /** Fails with an {@link UnsentException}. */
    Future<Route> open(String url) {
        AtomicBoolean tooLate = new AtomicBoolean();
        return threads.executeBlocking(() -> lookUpUnless(tooLate, url), false)
                .timeout(patience.toMillis(), MILLISECONDS)
                .recover(failure -> {
                    tooLate.set(true);
                    return Future.failedFuture(
                            failure instanceof TimeoutException ? new UnsentException(Cause.TOO_SLOW) : failure);
                });
    }

    /** What nobody waits for any more keeps no thread from those who do. */
    private Route lookUpUnless(AtomicBoolean tooLate, String url) throws UnsentException {
        if (tooLate.get()) {
            throw new UnsentException(Cause.TOO_SLOW);
        }
        return lookUp(url);
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
