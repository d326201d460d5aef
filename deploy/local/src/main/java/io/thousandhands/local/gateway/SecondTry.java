package io.thousandhands.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/**
 * Sends a request that changes nothing once more if its replica goes before it answers. Whatever else was sent may have
 * been done, so its sender decides.
 */
final class SecondTry implements ProxyInterceptor {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        if (!isRepeatable(context.request().proxiedRequest())) {
            return context.sendRequest();
        }
        withoutBody(context.request());
        return context.sendRequest().recover(gone -> context.sendRequest());
    }

    private static boolean isRepeatable(HttpServerRequest request) {
        return SAFE.contains(request.method())
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || "0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH)));
    }

    /** A body can be read once only, even one of no bytes. */
    private static void withoutBody(ProxyRequest request) {
        request.getBody().stream().resume();
        request.setBody(null);
    }
}
