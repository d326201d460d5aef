package io.thousandhands.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.SocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One replica of a service, as the gateway knows it. Any event loop may call. */
final class Replica implements Balance.Load {
    /** Kubernetes would ask more seldom, and so learn later. */
    private static final int ANSWERS_WITHIN_MILLIS = 2_000;

    private final SocketAddress address;
    private final RequestOptions check;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile boolean ready;

    Replica(Place place) {
        this.address = SocketAddress.inetSocketAddress(place.port(), "127.0.0.1");
        this.check = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(place.managementPort())
                .setURI("/q/health/ready")
                .setTimeout(ANSWERS_WITHIN_MILLIS);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public int underWay() {
        return underWay.get();
    }

    /** A connection for one request; if there is none, the replica is left out until it is found ready again. */
    Future<HttpClientRequest> connect(HttpClient client, RequestOptions options) {
        underWay.incrementAndGet();
        return client.request(new RequestOptions(options).setServer(address))
                .onSuccess(this::follow)
                .onFailure(refused -> {
                    underWay.decrementAndGet();
                    ready = false;
                });
    }

    /** Until the answer has ended, or there will be none. */
    private void follow(HttpClientRequest request) {
        request.response().onFailure(this::missed);
        request.response().compose(HttpClientResponse::end).onComplete(over -> underWay.decrementAndGet());
    }

    /** A sender who hangs up says nothing about the replica. */
    private void missed(Throwable noAnswer) {
        if (!(noAnswer instanceof StreamResetException)) {
            ready = false;
        }
    }

    /** Asks whether it is ready, unless it is still being asked. */
    void check(HttpClient client) {
        if (checking.compareAndSet(false, true)) {
            client.request(check)
                    .compose(HttpClientRequest::send)
                    .map(answer -> answer.statusCode() == 200)
                    .otherwise(false)
                    .onSuccess(this::checked);
        }
    }

    private void checked(boolean isReady) {
        ready = isReady;
        checking.set(false);
    }
}
