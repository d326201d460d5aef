package io.thousandhands.local.gateway;

import io.thousandhands.local.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** All replicas of all services, and whose turn it is. */
final class Replicas {
    private static final long CHECK_EVERY_MILLIS = 500;

    private final Map<Service, List<Replica>> byService = new EnumMap<>(Service.class);
    private final HttpClient client;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(Map<Service, List<Place>> places, HttpClient client) {
        places.forEach((service, each) ->
                byService.put(service, each.stream().map(Replica::new).toList()));
        this.client = client;
    }

    /** From now on it is asked again and again who is ready. */
    void watch(Vertx vertx) {
        vertx.setPeriodic(1, CHECK_EVERY_MILLIS, tick -> byService
                .values()
                .forEach(replicas -> replicas.forEach(replica -> replica.check(client))));
    }

    /** A connection to some replica; where none is to be had nothing was sent, so another is tried. */
    Future<HttpClientRequest> connect(Service service, RequestOptions options) {
        var order = Balance.order(byService.getOrDefault(service, List.of()), turn.getAndIncrement());
        return order.isEmpty()
                ? Future.failedFuture("No replica of " + service.id())
                : connect(order.iterator(), options);
    }

    private Future<HttpClientRequest> connect(Iterator<Replica> order, RequestOptions options) {
        return order.next()
                .connect(client, options)
                .recover(refused -> order.hasNext() ? connect(order, options) : Future.failedFuture(refused));
    }
}
