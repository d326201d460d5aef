package io.thousandhands.local.gateway;

import io.thousandhands.local.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The one origin, on the loopback interface. */
public final class Gateway implements AutoCloseable {
    /** Each event stream keeps a connection. */
    private static final int CONNECTIONS_PER_REPLICA = 4096;

    /** The cookies of a login are long. */
    private static final int HEADERS_AT_MOST = 32 * 1024;

    private final Vertx vertx;
    private final Replicas replicas;
    private final Supplier<String> stackJson;
    private final HttpProxy proxy;

    private Gateway(Vertx vertx, Map<Service, List<Place>> places, Supplier<String> stackJson) {
        var client = client(vertx);
        this.vertx = vertx;
        this.replicas = new Replicas(places, client);
        this.stackJson = stackJson;
        this.proxy = HttpProxy.reverseProxy(client)
                .origin(this::connect)
                .addInterceptor(new AwayService())
                .addInterceptor(new CleanMessages())
                .addInterceptor(new SecondTry());
        replicas.watch(vertx);
    }

    /**
     * Starts a gateway and returns once it answers.
     *
     * @param port where it answers
     * @param places where the replicas of each service answer on this machine
     * @param stackJson the body of {@code GET /local/stack.json}; asked anew for each request
     * @throws IllegalStateException if the port is taken
     */
    public static Gateway start(int port, Map<Service, List<Place>> places, Supplier<String> stackJson) {
        var gateway = new Gateway(Vertx.vertx(options()), places, stackJson);
        try {
            gateway.listen(port).toCompletionStage().toCompletableFuture().join();
            return gateway;
        } catch (CompletionException taken) {
            gateway.close();
            throw new IllegalStateException("Port " + port + " is taken: choose another by PORT=", taken.getCause());
        }
    }

    private static VertxOptions options() {
        var noFilesOfItsOwn =
                new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
        return new VertxOptions().setFileSystemOptions(noFilesOfItsOwn).setEventLoopPoolSize(2);
    }

    private static HttpClient client(Vertx vertx) {
        var options = new HttpClientOptions().setConnectTimeout(2_000).setMaxHeaderSize(HEADERS_AT_MOST);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_REPLICA));
    }

    private Future<?> listen(int port) {
        var options = new HttpServerOptions()
                .setHost("localhost")
                .setPort(port)
                .setMaxHeaderSize(HEADERS_AT_MOST)
                // A sender of a long body asks first.
                .setHandle100ContinueAutomatically(true);
        return vertx.createHttpServer(options).requestHandler(this::handle).listen();
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/local/stack.json")) {
            request.response().putHeader("Content-Type", "application/json").end(stackJson.get());
        } else {
            proxy.handle(request);
        }
    }

    /** The host that the sender named stays: services make their links with it. */
    private Future<HttpClientRequest> connect(ProxyContext context) {
        var incoming = context.request().proxiedRequest();
        var options = new RequestOptions();
        var named = incoming.authority();
        if (named != null) {
            options.setHost(named.host()).setPort(named.port() > 0 ? named.port() : 80);
        }
        return replicas.connect(Routes.serviceFor(incoming.path()), options);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
