package io.thousandhands.notification.login;

import io.thousandhands.notification.login.LoginFailed.Reason;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renews sessions. Windows of one browser find at the same moment that their token has expired, and an issuer may take a
 * refresh token once only: those who come with the same one within seconds share what it gave, here and on other replicas.
 * Blocks.
 */
@ApplicationScoped
class Renewals {
    private static final long SHARED_FOR_MILLIS = 10_000;

    private final Issuer issuer;
    private final SharedRenewals others;
    private final Sessions sessions;
    private final Vertx vertx;
    private final Map<String, CompletableFuture<Issued>> recent = new ConcurrentHashMap<>();

    Renewals(Issuer issuer, SharedRenewals others, Sessions sessions, Vertx vertx) {
        this.issuer = issuer;
        this.others = others;
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Gives the browser a new session; empty if only a login can. Fails with {@link LoginFailed} if the issuer is away. */
    Optional<Issued> renew(RoutingContext context) {
        Renewal renewal = sessions.renewalIn(context.request());
        if (renewal == null) {
            return Optional.empty();
        }
        Optional<Issued> issued = issuedFor(renewal.refreshToken());
        issued.ifPresent(fresh -> sessions.goOn(fresh, renewal, context.response()));
        return issued;
    }

    private Optional<Issued> issuedFor(String refreshToken) {
        try {
            return Optional.of(shared(refreshToken));
        } catch (LoginFailed failed) {
            if (failed.reason() == Reason.NOT_ACCEPTED) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private Issued shared(String refreshToken) {
        CompletableFuture<Issued> mine = new CompletableFuture<>();
        CompletableFuture<Issued> anothers = recent.putIfAbsent(refreshToken, mine);
        if (anothers == null) {
            ask(refreshToken, mine);
        }
        try {
            return (anothers == null ? mine : anothers).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof LoginFailed known ? known : failed;
        }
    }

    private void ask(String refreshToken, CompletableFuture<Issued> answer) {
        try {
            answer.complete(others.once(refreshToken, () -> issuer.renew(refreshToken)));
            vertx.setTimer(SHARED_FOR_MILLIS, done -> recent.remove(refreshToken, answer));
        } catch (RuntimeException failed) {
            // Whoever comes later may have more luck.
            recent.remove(refreshToken, answer);
            answer.completeExceptionally(failed);
        }
    }
}
